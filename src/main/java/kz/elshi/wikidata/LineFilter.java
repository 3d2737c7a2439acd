package kz.elshi.wikidata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the bytes of a line of N-Triples just far enough to tell whether it matters: an item as subject, one of seven properties, and for
 * names one of four languages. Of a hundred lines of a dump a few pass.
 */
final class LineFilter {
  /** A line is no triple at all. */
  static final String BROKEN = "broken";

  private static final byte[] ITEM = ascii("<http://www.wikidata.org/entity/Q");
  private static final Map<String, byte[]> PROPERTIES = new LinkedHashMap<>();

  static {
    PROPERTIES.put("label", ascii("<http://www.w3.org/2000/01/rdf-schema#label>"));
    PROPERTIES.put("alias", ascii("<http://www.w3.org/2004/02/skos/core#altLabel>"));
    for (String direct : new String[] {"P31", "P39", "P27", "P17", "P1001"}) {
      PROPERTIES.put(direct, ascii("<http://www.wikidata.org/prop/direct/" + direct + ">"));
    }
  }

  private LineFilter() {}

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  /** The property of a line that matters (label, alias, P31, P39, P27, P17, P1001), {@link #BROKEN}, or null for any other. */
  static @Nullable String property(byte[] bytes, int start, int end) {
    int last = end;
    while (last > start && bytes[last - 1] <= ' ' && bytes[last - 1] >= 0) {
      last--;
    }
    if (last == start || bytes[start] == '#') {
      return null;
    }
    if (bytes[last - 1] != '.' || bytes[start] != '<' && bytes[start] != '_') {
      return BROKEN;
    }
    if (!startsWith(bytes, start, last, ITEM)) {
      return null;
    }
    int at = afterTerm(bytes, start, last);
    for (Map.Entry<String, byte[]> property : PROPERTIES.entrySet()) {
      if (startsWith(bytes, at, last, property.getValue())) {
        int object = spaces(bytes, at + property.getValue().length, last);
        boolean name = property.getKey().equals("label") || property.getKey().equals("alias");
        return (name ? isOurLanguage(bytes, object, last) : startsWith(bytes, object, last, ITEM)) ? property.getKey() : null;
      }
    }
    return null;
  }

  /** The id of the item that a line is about, which {@link #property} has let pass. */
  static String subject(byte[] bytes, int start, int end) {
    return id(bytes, start, end);
  }

  /** The id of the item that is the object of a line, which {@link #property} has let pass as P31 and the like. */
  static String object(byte[] bytes, int start, int end) {
    return id(bytes, afterTerm(bytes, afterTerm(bytes, start, end), end), end);
  }

  private static String id(byte[] bytes, int from, int end) {
    int first = from + ITEM.length - 1;
    int at = first;
    while (at < end && bytes[at] != '>') {
      at++;
    }
    return new String(bytes, first, Math.max(0, at - first), US_ASCII);
  }

  private static int afterTerm(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '>') {
      at++;
    }
    return spaces(bytes, Math.min(at + 1, end), end);
  }

  private static int spaces(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  /** Whether a literal ends in @kk, @ru, @en or @mul. */
  private static boolean isOurLanguage(byte[] bytes, int from, int end) {
    int last = end - 1;
    while (last > from && (bytes[last - 1] == ' ' || bytes[last - 1] == '\t')) {
      last--;
    }
    int at = last;
    while (at > from && at > last - 4 && bytes[at - 1] != '@' && bytes[at - 1] != '"') {
      at--;
    }
    return at > from && bytes[at - 1] == '@' && ItemBuilder.LANGUAGES.contains(new String(bytes, at, last - at, US_ASCII));
  }

  private static boolean startsWith(byte[] bytes, int from, int end, byte[] prefix) {
    return from + prefix.length <= end && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length);
  }
}
