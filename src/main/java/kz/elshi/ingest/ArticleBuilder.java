package kz.elshi.ingest;

import java.text.Normalizer;
import java.util.function.UnaryOperator;
import kz.elshi.text.Article;
import kz.elshi.text.Fingerprint;
import kz.elshi.text.Language;

/** Puts articles together: text in NFC with plain line ends, ids that are allowed and not taken. One instance serves one run. */
final class ArticleBuilder {
  private static final int DIGITS = 16;
  /** Each statement of an article names it. */
  private static final int LONGEST_ID = 500;

  private final int longest;
  private final UnaryOperator<String> ids;

  /** {@code longest} is the greatest length of a text in UTF-16 code units; {@code ids} gives the id for the one that an article brings. */
  ArticleBuilder(int longest, UnaryOperator<String> ids) {
    this.longest = longest;
    this.ids = ids;
  }

  /** An id that depends on nothing but where a text comes from and what it says: not on its place among others. */
  static UnaryOperator<String> byText(String stem) {
    return text -> stem + "-" + shortened(text);
  }

  /** As many digits as tell billions of texts apart. */
  static String shortened(String text) {
    return Fingerprint.of(text).substring(0, DIGITS);
  }

  /** The article of a text, or the problem with it. {@code fallback} gives the id for the text where the metadata give none. */
  Found build(String raw, Metadata metadata, UnaryOperator<String> fallback, String source) {
    String text = clean(raw);
    String title = metadata.title() == null ? null : clean(metadata.title()).replace('\n', ' ');
    if (title != null && !title.isEmpty() && !text.startsWith(title)) {
      text = title + "\n" + text;
    }
    if (text.isBlank()) {
      return new Problem(Problem.Kind.EMPTY, source, "there is no text in it");
    }
    if (text.length() > longest) {
      return new Problem(
          Problem.Kind.TOO_LONG, source,
          "the text has " + text.length() + " characters, more than the " + longest + " of an article: split it, or raise --longest");
    }
    String id = allowed(metadata.id() == null ? fallback.apply(text) : metadata.id());
    if (id.length() > LONGEST_ID) {
      return new Problem(Problem.Kind.BAD_FIELD, source, "the id has " + id.length() + " characters, more than the " + LONGEST_ID + " of an id");
    }
    Language language = metadata.language() == null ? Language.UNDETERMINED : metadata.language();
    return new Found.Read(
        new Article(ids.apply(id), text, language, title, metadata.url(), metadata.published(), metadata.publisher(), source));
  }

  /** NFC, line ends as {@code \n}, no control characters, no byte order marks, stripped. */
  static String clean(String raw) {
    String text = Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean keep = c == '\n' || c == '\t' || (!Character.isISOControl(c) && c != '\uFEFF' && !isLone(text, i));
      if (!keep && clean == null) {
        clean = new StringBuilder(text.substring(0, i));
      } else if (keep && clean != null) {
        clean.append(c);
      }
    }
    return (clean == null ? text : clean.toString()).strip();
  }

  private static boolean isLone(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static String allowed(String id) {
    String allowed = id.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    int from = 0;
    int until = allowed.length();
    while (from < until && isEdge(allowed.charAt(from))) {
      from++;
    }
    while (until > from && isEdge(allowed.charAt(until - 1))) {
      until--;
    }
    return from == until ? "article" : allowed.substring(from, until);
  }

  private static boolean isEdge(char c) {
    return c == '-' || c == '.';
  }
}
