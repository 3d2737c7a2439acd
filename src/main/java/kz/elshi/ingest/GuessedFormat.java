package kz.elshi.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** What is in a stream that has no name, by its first bytes. */
final class GuessedFormat {
  private static final int PEEK = 1 << 15;
  private static final int LONGEST_MARK = 5;

  private GuessedFormat() {}

  /** The ending of a file that begins as a stream does, which stays where it was. */
  static String ending(BufferedInputStream input) throws IOException {
    input.mark(PEEK + 1);
    byte[] begin = input.readNBytes(PEEK);
    input.reset();
    boolean packed = begin.length > 1 && begin[0] == 0x1f && begin[1] == (byte) 0x8b;
    return packed ? packedEnding(begin) : ending(begin);
  }

  private static String packedEnding(byte[] begin) {
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(begin))) {
      byte[] first = new byte[PEEK];
      int count = Math.max(0, plain.read(first));
      return ending(Arrays.copyOf(first, count)).replace(".zip", ".txt") + ".gz";
    } catch (IOException e) {
      return ".txt.gz";
    }
  }

  private static String ending(byte[] begin) {
    String text = new String(begin, StandardCharsets.ISO_8859_1);
    String mark = text.substring(0, Math.min(text.length(), LONGEST_MARK));
    int first = text.chars().filter(c -> c > ' ' && c < 0x80).findFirst().orElse(-1);
    if (mark.startsWith("PK\u0003\u0004")) {
      return ".zip";
    }
    return mark.equals("WARC/") ? ".warc" : first == '{' ? ".jsonl" : first == '<' ? ".html" : ".txt";
  }
}
