package kz.elshi.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;

/** Takes the case off a word as it stands in the text, by the suffixes of {@code data/lexicon/LANGUAGE/endings.tsv}. */
final class Nominatives {
  private final Map<Case, List<String>> bare = new EnumMap<>(Case.class);
  private final Map<Case, List<String>> possessed = new EnumMap<>(Case.class);

  Nominatives(Home home, String language) {
    for (Table.Row row : Table.read(home.path("data/lexicon/" + language + "/endings.tsv")).rows()) {
      if (!row.get("slot").equals("case") || row.get("value").equals("locative-attribute")) {
        continue;
      }
      Case value = Case.valueOf(row.get("value").toUpperCase(Locale.ROOT));
      if (!row.get("after").equals("possessive")) {
        bare.computeIfAbsent(value, key -> new ArrayList<>()).add(row.get("form"));
      }
      if (!row.get("after").equals("bare")) {
        possessed.computeIfAbsent(value, key -> new ArrayList<>()).add(row.get("form"));
      }
    }
  }

  /** The word in the nominative, its number kept; as it stands where it is no noun. */
  String of(Token token) {
    Reading.Nominal nominal = token.nominal();
    return nominal == null ? token.text() : withoutCase(token, nominal);
  }

  /** The word in the nominative; in the singular too where nobody possesses it. */
  String singular(Token token) {
    Reading.Nominal nominal = token.nominal();
    if (nominal == null) {
      return token.text();
    }
    boolean stemIsPrefix = token.folded().startsWith(nominal.lemma().toLowerCase(Locale.ROOT));
    return nominal.possessor() == 0 && stemIsPrefix
        ? token.text().substring(0, nominal.lemma().length())
        : withoutCase(token, nominal);
  }

  private String withoutCase(Token token, Reading.Nominal nominal) {
    String longest = "";
    for (String ending : (nominal.possessor() == 0 ? bare : possessed).getOrDefault(nominal.grammaticalCase(), List.of())) {
      if (ending.length() > longest.length() && token.folded().endsWith(ending)) {
        longest = ending;
      }
    }
    return token.text().substring(0, Math.max(1, token.text().length() - longest.length()));
  }
}
