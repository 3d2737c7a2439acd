package kz.elshi.lang.kk;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Endings;
import kz.elshi.lang.Inflection;
import kz.elshi.lang.Sounds;

/** What the lexicon and the reference say of words: nominatives of nouns and names, stems of verbs, words that never change. */
final class KnownWords {
  /** Which column of which table holds nouns; of a phrase, every word. */
  private static final Map<String, String> NOUNS =
      Map.of(
          "nouns.tsv", "word", "titles.tsv", "title", "bodies.tsv", "body", "topics.tsv", "phrase", "documents.tsv", "words",
          "units.tsv", "words", "measures.tsv", "words");

  private final Set<String> nouns = new HashSet<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> times = new HashSet<>();
  private final Set<String> unchanging = new HashSet<>();

  /**
   * Reads the tables.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one is missing
   */
  KnownWords(Home home, Reference reference, Phonology phonology) {
    NOUNS.forEach((file, column) -> rows(home, file).forEach(row -> addNouns(row.get(column))));
    reference.countries().forEach(country -> country.names().kk().forEach(this::addNouns));
    reference.places().forEach(place -> place.names().kk().forEach(this::addNouns));
    reference.people().forEach(person -> person.names().kk().forEach(this::addNouns));
    Endings endings = new Endings(home, new Sounds(home));
    nouns.removeAll(nouns.stream().filter(word -> isInflected(word, endings, phonology)).toList());
    rows(home, "verbs.tsv").forEach(row -> verbs.add(row.get("stem").substring(row.get("stem").lastIndexOf(' ') + 1)));
    rows(home, "times.tsv").forEach(row -> times.add(row.get("word")));
    rows(home, "months.tsv").forEach(row -> times.add(row.get("word")));
    rows(home, "adverbs.tsv").forEach(row -> unchanging.add(row.get("word")));
  }

  private static List<Table.Row> rows(Home home, String file) {
    return Table.read(home.path("data/lexicon/kk/" + file)).rows();
  }

  private void addNouns(String phrase) {
    for (String word : phrase.toLowerCase(Locale.ROOT).split("\\s+")) {
      nouns.add(word);
    }
  }

  /** Whether a word that stands in a phrase of the lexicon is a form of another one, with a plural or possessive suffix (төрағасы). */
  private boolean isInflected(String word, Endings endings, Phonology phonology) {
    for (int length = 3; length < word.length(); length++) {
      Inflection inflection = endings.after(word, length, false);
      boolean suffix = inflection != null && (inflection.plural() || inflection.possessor() == 3);
      String stem = word.substring(0, length);
      String devoiced = stem.substring(0, length - 1) + phonology.devoiced(word.charAt(length - 1));
      boolean harmony = phonology.harmony(stem).agrees(phonology.harmony(word.substring(length)));
      if (suffix && harmony && (nouns.contains(stem) || nouns.contains(devoiced))) {
        return true;
      }
    }
    return false;
  }

  boolean isNoun(String word) {
    return nouns.contains(word);
  }

  boolean isVerb(String stem) {
    return verbs.contains(stem);
  }

  /** Whether -ғы makes a modifier of a word: бүгінгі. */
  boolean isTime(String word) {
    return times.contains(word);
  }

  /** Whether a word only looks as if it had suffixes. */
  boolean isUnchanging(String word) {
    return unchanging.contains(word);
  }
}
