package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Table;

/**
 * A row of {@code suffixes.tsv} or {@code conjugation.tsv}: what a suffix says, and its shapes by the sound before it.
 *
 * @param row where it stands, and its other columns
 * @param shapes for each class of {@link Phonology#CLASSES} the patterns of the suffix, in which capital letters follow vowel harmony
 * @param spelled the same by the harmony of the stem, without capital letters
 */
record Suffix(Table.Row row, List<List<String>> shapes, Map<Harmony, List<List<String>>> spelled) {
  /** The stem itself, without a sound added. */
  private static final String NOTHING = "=";

  /**
   * Reads a table.
   *
   * @throws KnowledgeException if it is missing or a row has no shape
   */
  static List<Suffix> read(Home home, String file) {
    List<Suffix> suffixes = new ArrayList<>();
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/" + file)).rows()) {
      List<List<String>> shapes = new ArrayList<>();
      List<String> before = List.of();
      for (String soundClass : Phonology.CLASSES) {
        List<String> given = row.list(soundClass).stream().map(shape -> shape.equals(NOTHING) ? "" : shape).toList();
        before = given.isEmpty() ? before : given;
        shapes.add(before);
      }
      if (before.isEmpty()) {
        throw new KnowledgeException(row.where() + ": a suffix needs at least one shape");
      }
      suffixes.add(new Suffix(row, List.copyOf(shapes), spell(shapes)));
    }
    return List.copyOf(suffixes);
  }

  private static Map<Harmony, List<List<String>>> spell(List<List<String>> shapes) {
    Map<Harmony, List<List<String>>> spelled = new EnumMap<>(Harmony.class);
    for (Harmony harmony : Harmony.values()) {
      spelled.put(harmony, shapes.stream().map(patterns -> patterns.stream().map(harmony::realise).toList()).toList());
    }
    return spelled;
  }

  String get(String column) {
    return row.get(column);
  }

  /** The suffix after a stem: its shapes by the last sound and the harmony of the stem. */
  List<String> after(Phonology phonology, String stem, Harmony harmony) {
    return spelled.get(harmony).get(phonology.soundClass(stem));
  }
}
