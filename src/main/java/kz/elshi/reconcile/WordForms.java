package kz.elshi.reconcile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Endings;
import kz.elshi.lang.Inflection;
import kz.elshi.lang.Sounds;
import kz.elshi.lang.Transliterated;
import kz.elshi.lang.kk.LatinScript;

/**
 * What a word of a name may be in the nominative: «Тоқаевтың», «Токаеву» and «Toqaevtyñ» are {@code tokaev}. Kazakh suffixes come from
 * {@code data/lexicon/kk/endings.tsv}, Russian endings from {@code data/lexicon/ru/name_endings.tsv}. It guesses freely: the index
 * decides which of the forms is a name.
 */
public final class WordForms {
  static final double INFLECTED = 0.97;
  private static final int SHORTEST_STEM = 3;

  private final Sounds sounds;
  private final Endings endings;
  private final LatinScript latin;
  private final Map<String, List<String>> russian = new HashMap<>();

  /**
   * Reads the tables.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one is missing or broken
   */
  public WordForms(Home home) {
    sounds = new Sounds(home);
    endings = new Endings(home, sounds);
    latin = new LatinScript(home, () -> Reference.read(home));
    for (Table.Row row : Table.read(home.path("data/lexicon/ru/name_endings.tsv")).rows()) {
      russian.put(row.get("ending"), row.list("nominative"));
    }
  }

  /** Folded forms of a word, each with how well it stands for the word, 0 to 1; the word itself first, with 1. */
  Map<String, Double> of(String word) {
    Map<String, Double> forms = new LinkedHashMap<>();
    forms.put(Spelling.fold(word), 1.0);
    String lower = word.toLowerCase(Locale.ROOT);
    Transliterated cyrillic = latin.read(lower);
    kazakh(cyrillic == null ? lower : cyrillic.text(), forms);
    if (cyrillic == null) {
      russian(lower, forms);
    } else {
      forms.putIfAbsent(Spelling.fold(cyrillic.text()), 1.0);
    }
    return forms;
  }

  private void kazakh(String word, Map<String, Double> forms) {
    for (int length = Math.max(SHORTEST_STEM, word.length() - endings.longest()); length < word.length(); length++) {
      boolean suffix = isCase(endings.after(word, length, false)) || isCase(endings.after(word, length, true));
      if (suffix && sounds.hasVowel(word, length)) {
        forms.putIfAbsent(Spelling.fold(word.substring(0, length)), INFLECTED);
      }
    }
  }

  private static boolean isCase(@org.jspecify.annotations.Nullable Inflection inflection) {
    return inflection != null && !inflection.plural() && inflection.possessor() == 0;
  }

  private void russian(String word, Map<String, Double> forms) {
    for (int length = Math.max(SHORTEST_STEM, word.length() - 3); length < word.length(); length++) {
      for (String ending : russian.getOrDefault(word.substring(length), List.of())) {
        forms.putIfAbsent(Spelling.fold(word.substring(0, length) + (ending.equals("-") ? "" : ending)), INFLECTED);
      }
    }
  }
}
