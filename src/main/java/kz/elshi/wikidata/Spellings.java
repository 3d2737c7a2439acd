package kz.elshi.wikidata;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;

/** How Wikidata may spell the names of our entities: an endpoint finds nothing but the exact letters. */
final class Spellings {
  private final List<Table.Row> rows;

  /** @throws kz.elshi.knowledge.KnowledgeException if the table of spellings is missing */
  Spellings(Home home) {
    rows =
        Table.read(home.path("data/lexicon/kk/foreign_spelling.tsv")).rows().stream()
            .sorted(Comparator.comparing((Table.Row row) -> -row.get("kk").length()))
            .toList();
  }

  /** A name as it is and, if it is Kazakh in Cyrillic letters, as Russian and English may write it. */
  Set<Label> of(Label name) {
    Set<Label> all = new TreeSet<>();
    String text = name.text().strip();
    all.add(new Label(text, name.language()));
    if (name.language().equals("kk")) {
      all.add(new Label(text, "ru"));
      all.add(new Label(respell(text, "ru"), "ru"));
      for (String column : List.of("en", "other")) {
        all.add(new Label(respell(text, column), "en"));
        all.add(new Label(respell(text, column), "mul"));
      }
    } else if (name.language().equals("en")) {
      all.add(new Label(text, "mul"));
    }
    return all;
  }

  private String respell(String text, String column) {
    StringBuilder spelt = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      boolean start = at == 0 || !Character.isLetter(text.charAt(at - 1));
      Table.Row row = row(text.toLowerCase(Locale.ROOT), at, start);
      if (row == null) {
        spelt.append(text.charAt(at++));
      } else {
        String to = row.get(column);
        boolean capital = Character.isUpperCase(text.charAt(at));
        spelt.append(capital && !to.isEmpty() ? to.substring(0, 1).toUpperCase(Locale.ROOT) + to.substring(1) : to);
        at += row.get("kk").replace("^", "").length();
      }
    }
    return spelt.toString();
  }

  private Table.@org.jspecify.annotations.Nullable Row row(String lower, int at, boolean start) {
    for (Table.Row row : rows) {
      String from = row.get("kk");
      boolean fits = from.startsWith("^") ? start && lower.startsWith(from.substring(1), at) : lower.startsWith(from, at);
      if (fits) {
        return row;
      }
    }
    return null;
  }
}
