package kz.elshi.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes become text: UTF-8 and UTF-16 by their marks or validity, else the eight-bit code pages that Kazakh and Russian texts come
 * in, by the Cyrillic words that they give.
 */
final class Decoder {
  private static final int SAMPLE = 8192;
  private static final double BINARY_SHARE = 0.1;
  private static final double LETTER_SHARE = 0.5;
  private static final double LATIN_SHARE = 0.1;
  /** KZ-1048 is Windows-1251 with Kazakh letters in place of Serbian ones. */
  private static final List<String> CODE_PAGES = List.of("KZ-1048", "windows-1251");

  private Decoder() {}

  /** A text, or why there is none. */
  record Decoded(@Nullable String text, Problem.@Nullable Kind problem) {}

  static Decoded decode(byte[] bytes) {
    if (bytes.length == 0) {
      return new Decoded(null, Problem.Kind.EMPTY);
    }
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new Decoded(new String(bytes, wide), null);
    }
    if (isBinary(bytes)) {
      return new Decoded(null, Problem.Kind.BINARY);
    }
    String utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new Decoded(utf8, null);
    }
    return codePage(bytes);
  }

  private static @Nullable Decoded byMark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      String text = strict(bytes, 3, StandardCharsets.UTF_8);
      return new Decoded(text, text == null ? Problem.Kind.ENCODING : null);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), null);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), null);
    }
    return null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: the high bytes of Cyrillic text (04) and of spaces (00) stand all in even or all in odd places. */
  private static @Nullable Charset wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 4 || bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 4 || bytes[i + 1] == 0 ? 1 : 0;
    }
    int units = length / 2;
    if (units < 2 || bytes.length % 2 != 0) {
      return null;
    }
    if (odd > units * 0.9 && even < units * 0.5) {
      return StandardCharsets.UTF_16LE;
    }
    return even > units * 0.9 && odd < units * 0.5 ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isBinary(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int control = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return true;
      }
      control += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    return control > length * BINARY_SHARE;
  }

  private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Decoded codePage(byte[] bytes) {
    for (String name : CODE_PAGES) {
      if (Charset.isSupported(name)) {
        String text = new String(bytes, Charset.forName(name));
        if (isCyrillic(text)) {
          return new Decoded(text, null);
        }
      }
    }
    return new Decoded(null, Problem.Kind.ENCODING);
  }

  /**
   * Whether what stands outside ASCII makes Cyrillic words. The markup of a page is no argument against it; letters inside Latin
   * words are: they are accents of a Western code page.
   */
  private static boolean isCyrillic(String text) {
    long others = text.chars().filter(c -> c >= 0x80).count();
    long letters = 0;
    long inside = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isCyrillic(text.charAt(i))) {
        letters++;
        inside += i > 0 && isLatin(text.charAt(i - 1)) || i + 1 < text.length() && isLatin(text.charAt(i + 1)) ? 1 : 0;
      }
    }
    return letters > others * LETTER_SHARE && inside < letters * LATIN_SHARE;
  }

  private static boolean isCyrillic(char c) {
    return c >= 0x400 && c < 0x530;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
