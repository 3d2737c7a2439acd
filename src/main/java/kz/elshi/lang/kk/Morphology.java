package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Endings;
import kz.elshi.lang.Inflection;
import kz.elshi.lang.Sounds;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.Derivation;
import kz.elshi.text.Reading.Nominal;
import org.jspecify.annotations.Nullable;

/** Readings of Kazakh words: forms of the listed verbs, and nominal suffix chains whose stem is known or at least pronounceable. */
final class Morphology {
  private static final int KNOWN = 12;
  private static final int SHORT_STEM = -12;

  private final Sounds sounds;
  private final Endings endings;
  private final VerbForms verbs;
  private final Set<String> stems = new HashSet<>();
  private final Set<String> unchanging = new HashSet<>();

  Morphology(Home home, Reference reference) {
    sounds = new Sounds(home);
    endings = new Endings(home, sounds);
    verbs = new VerbForms(home, sounds);
    for (String file : List.of("titles.tsv", "bodies.tsv", "topics.tsv", "nouns.tsv", "documents.tsv", "units.tsv", "measures.tsv")) {
      Table table = Table.read(home.path("data/lexicon/kk/" + file));
      String column = table.rows().getFirst().columns().containsKey("phrase") ? "phrase" : firstColumn(file);
      table.rows().forEach(row -> addStems(row.get(column)));
    }
    Table.read(home.path("data/lexicon/kk/adverbs.tsv")).rows().forEach(row -> unchanging.add(row.get("word")));
    reference.countries().forEach(country -> country.names().kk().forEach(this::addStems));
    reference.places().forEach(place -> place.names().kk().forEach(this::addStems));
    reference.people().forEach(person -> person.names().kk().forEach(this::addStems));
    stems.removeAll(stems.stream().filter(this::isInflected).toList());
  }

  /** Whether a word that stands in a phrase of the lexicon is a form of another one, with a plural or possessive suffix (төрағасы). */
  private boolean isInflected(String word) {
    for (int length = 3; length < word.length(); length++) {
      Inflection inflection = endings.after(word, length, false);
      if (inflection != null && (inflection.plural() || inflection.possessor() == 3) && stems.contains(stem(word, length)) && inHarmony(word, length)) {
        return true;
      }
    }
    return false;
  }

  private static String firstColumn(String file) {
    return switch (file) {
      case "titles.tsv" -> "title";
      case "bodies.tsv" -> "body";
      case "documents.tsv", "units.tsv", "measures.tsv" -> "words";
      default -> "word";
    };
  }

  private void addStems(String phrase) {
    for (String word : phrase.toLowerCase(Locale.ROOT).split("\\s+")) {
      stems.add(word);
    }
  }

  /** The readings of a folded word, the likeliest first; at least one. */
  List<Reading> readings(String word) {
    List<Reading> readings = new ArrayList<>();
    if (unchanging.contains(word)) {
      readings.add(new Nominal(word, false, 0, Case.NOMINATIVE, Derivation.NONE));
      return readings;
    }
    readings.addAll(verbs.of(word));
    Nominal nominal = nominal(word);
    if (stems.contains(nominal.lemma())) {
      readings.addFirst(nominal);
    } else {
      readings.add(nominal);
    }
    return List.copyOf(readings);
  }

  private Nominal nominal(String word) {
    Nominal best = new Nominal(word, false, 0, Case.NOMINATIVE, Derivation.NONE);
    int score = stems.contains(word) ? KNOWN + word.length() : 0;
    for (int length = Math.max(2, word.length() - endings.longest()); length < word.length(); length++) {
      String stem = stem(word, length);
      Inflection inflection = endings.after(word, length, false);
      if (inflection == null || !sounds.hasVowel(stem) || !inHarmony(word, length)) {
        continue;
      }
      int suffix = Math.min(word.length() - length, 6);
      int points = stems.contains(stem) ? KNOWN + 2 * stem.length() : 2 + suffix * 3 / 2 + (length < 3 ? SHORT_STEM : 0);
      if (points > score) {
        score = points;
        best = nominal(stem, inflection);
      }
    }
    return best;
  }

  private static Nominal nominal(String stem, Inflection inflection) {
    return new Nominal(
        stem, inflection.plural(), inflection.possessor(), inflection.grammaticalCase(),
        inflection.attributive() ? Derivation.LOCATIVE_ATTRIBUTE : Derivation.NONE);
  }

  /** The stem, with a voiced last letter restored where the restored stem is known (одағы: одақ). */
  private String stem(String word, int length) {
    String stem = word.substring(0, length);
    if (sounds.isVowel(word.charAt(length))) {
      Character voiceless = sounds.devoiced(stem.charAt(length - 1));
      String restored = voiceless == null ? stem : stem.substring(0, length - 1) + voiceless;
      return stems.contains(restored) || !stems.contains(stem) ? restored : stem;
    }
    return stem;
  }

  private boolean inHarmony(String word, int length) {
    Boolean stem = back(word, 0, length);
    Boolean suffix = back(word, length, word.length());
    String rest = word.substring(length);
    return stem == null || suffix == null || stem.equals(suffix) || rest.matches(".*[мбп]ен(?:ен)?") || word.charAt(length) == '-';
  }

  /** Whether the last vowel within a range is a back one; null if it has none that tells. */
  private static @Nullable Boolean back(String word, int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      char c = word.charAt(i);
      if ("аоұыяё".indexOf(c) >= 0) {
        return true;
      }
      if ("әөүіеэ".indexOf(c) >= 0) {
        return false;
      }
    }
    return null;
  }
}
