package kz.elshi.bench.peers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import kz.elshi.query.Parameter;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.SavedQuery;

/**
 * Draws the questions of {@code questions.tsv}: a query, its parameters each with the kind of thing it is drawn from ({@code same-} for the value
 * before once more), and {@code join} if its answer is put together from many articles. The same seed and store give the same questions in the same order.
 */
final class Questions {
  private static final int DRAWN = 3;

  private final QueryLibrary library;
  private final Occurrences occurrences;
  private final long seed;

  Questions(QueryLibrary library, Occurrences occurrences, long seed) {
    this.library = library;
    this.occurrences = occurrences;
    this.seed = seed;
  }

  /** All of them, shuffled. */
  List<Question> drawn() {
    List<Question> questions = new ArrayList<>();
    for (String line : Texts.lines("questions.tsv")) {
      String[] cells = line.split("\t");
      boolean own = cells[0].endsWith(OwnQueries.ENDING);
      SavedQuery query = own ? OwnQueries.of(cells[0]) : library.get(cells[0]);
      Map<String, String> kinds = kinds(cells[1]);
      boolean join = cells.length > 2 && cells[2].equals("join");
      for (Band band : List.of(Band.HEAVY, Band.MIDDLE, Band.RARE)) {
        List<Map<String, String>> values = values(query.name(), kinds, band);
        if (!values.isEmpty() && !kinds.isEmpty()) {
          questions.add(new Question(query, join, band, values));
        }
      }
      if (query.parameters().stream().noneMatch(Parameter::required)) {
        questions.add(new Question(query, join, Band.WHOLE, List.of(Map.of())));
      }
    }
    Collections.shuffle(questions, new Random(seed));
    return questions;
  }

  private static Map<String, String> kinds(String cell) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (String one : cell.strip().isEmpty() ? new String[0] : cell.split(" ")) {
      kinds.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
    }
    return kinds;
  }

  private List<Map<String, String>> values(String query, Map<String, String> kinds, Band band) {
    Random random = new Random(seed ^ (query + band).hashCode());
    List<Map<String, String>> all = new ArrayList<>();
    for (int i = 0; i < DRAWN; i++) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Map.Entry<String, String> one : kinds.entrySet()) {
        List<String> ranked = occurrences.of(one.getValue().replace("same-", ""));
        if (ranked.isEmpty()) {
          return List.of();
        }
        boolean same = one.getValue().startsWith("same-");
        values.put(one.getKey(), same ? List.copyOf(values.values()).getLast() : ranked.get(random.nextInt(band.first(ranked.size()), band.end(ranked.size()))));
      }
      all.add(values);
    }
    return all;
  }
}
