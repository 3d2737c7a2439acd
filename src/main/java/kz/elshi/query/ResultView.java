package kz.elshi.query;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How rows are best looked at. A query says so in a comment, as at Wikidata's query service: {@code #defaultView: Timeline}. */
public enum ResultView {
  TABLE,
  NETWORK,
  TIMELINE,
  MAP;

  private static final Pattern COMMENT = Pattern.compile("(?im)^[ \\t]*#+[ \\t]*defaultView[ \\t]*:[ \\t]*(\\p{Alpha}+)");
  private static final Map<String, ResultView> NAMES =
      Map.of("table", TABLE, "graph", NETWORK, "network", NETWORK, "timeline", TIMELINE, "map", MAP);

  /** The view that the text of a query names; a table if it names none, or one that is not known. */
  public static ResultView of(String query) {
    Matcher comment = COMMENT.matcher(query);
    return comment.find() ? named(comment.group(1)) : TABLE;
  }

  /** The view of a name, in any case; a table if it is not known. */
  public static ResultView named(String name) {
    return NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), TABLE);
  }

  /** Its name as it stands in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
