package kz.elshi.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a query of the library of facts alone, for a store that has no derived triples: what an event's pair is follows from its participations,
 * who met whom from its kind and roles, when it was reported from the articles that assert it.
 */
final class FactsOnly {
  private static final Pattern DERIVED =
      Pattern.compile("elshi:(met|visited|heldOffice|counterpart|eventPair|mentionedIn|reported|inYear|partOf|outletCount)\\b");
  private static final Pattern MET = Pattern.compile("MET (\\?\\w+) (\\?\\w+)");

  private record Saying(String derived, String facts) {}

  private final List<Saying> sayings = new ArrayList<>();

  FactsOnly() {
    for (String line : Texts.lines("facts-only.tsv")) {
      String[] cells = line.split("\t");
      sayings.add(new Saying(cells[0], cells[1]));
    }
  }

  /** The query said of facts; empty if it asks for something derived that no query says of facts. */
  Optional<String> of(String text) {
    String plain = String.join(" ", text.lines().filter(line -> !line.strip().startsWith("#")).toList()).replaceAll("\\s+", " ");
    String said = plain;
    for (Saying one : sayings) {
      said = said.replace(one.derived(), one.facts());
    }
    if (DERIVED.matcher(said).find()) {
      return Optional.empty();
    }
    said = met(said);
    // Several articles say the same, and each way to a country counts: rows come more than once.
    boolean changed = !said.equals(plain);
    boolean rows = !said.contains("GROUP BY") && !said.contains("SELECT DISTINCT");
    return Optional.of(changed && rows ? said.replaceFirst("SELECT ", "SELECT DISTINCT ") : said);
  }

  private static String met(String text) {
    String template = Texts.of("met.rq").replaceAll("\\s+", " ");
    int[] count = {0};
    return MET.matcher(text).replaceAll(found -> {
      count[0]++;
      String said = template.replace("_N", "_" + count[0]).replace("?side", "?side_" + count[0]);
      return Matcher.quoteReplacement(said.replace("FIRST", found.group(1)).replace("SECOND", found.group(2)));
    });
  }
}
