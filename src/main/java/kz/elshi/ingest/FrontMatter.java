package kz.elshi.ingest;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;

/**
 * The block at the top of a text file that tells of the article.
 *
 * <pre>
 * ---
 * title: …
 * url: https://…
 * published: 2025-08-27
 * publisher: …
 * lang: kk
 * ---
 * </pre>
 */
record FrontMatter(Metadata metadata, String text) {
  private static final String FENCE = "---";

  /**
   * Takes the block off a text; a text without one is left as it is.
   *
   * @throws IllegalArgumentException if {@code published} is no date
   */
  static FrontMatter of(String text) {
    String[] lines = text.split("\\R", -1);
    if (!lines[0].strip().equals(FENCE)) {
      return new FrontMatter(Metadata.NONE, text);
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].strip().equals(FENCE)) {
        String rest = String.join("\n", java.util.Arrays.asList(lines).subList(i + 1, lines.length));
        return new FrontMatter(metadata(fields), rest);
      }
      int colon = lines[i].indexOf(':');
      if (colon < 0) {
        break;
      }
      fields.put(lines[i].substring(0, colon).strip(), lines[i].substring(colon + 1).strip());
    }
    return new FrontMatter(Metadata.NONE, text);
  }

  private static Metadata metadata(Map<String, String> fields) {
    String language = fields.get("lang");
    String published = fields.get("published");
    return new Metadata(
        fields.get("id"), fields.get("title"), fields.get("url"), published == null || published.isEmpty() ? null : date(published),
        fields.get("publisher"), language == null ? null : Language.of(language));
  }

  /**
   * An ISO date, possibly of reduced precision, or the date of an ISO date and time.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PartialDate date(String value) {
    String day = value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value;
    try {
      return PartialDate.parse(day);
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("published is no ISO date (2025-08-27, 2025-08 or 2025): " + value, e);
    }
  }
}
