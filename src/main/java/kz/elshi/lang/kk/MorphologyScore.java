package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.elshi.lang.Conllu;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;

/** Compares the likeliest reading of nouns and names with a treebank; the analyser is not told that they are nouns. */
public final class MorphologyScore {
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");

  /** What a reading says wrong: the word, the lemma and case of the treebank, and ours. */
  public record Mistake(Conllu.Word word, String lemma, Case grammaticalCase, Case expected) {
    public boolean ofCase() {
      return grammaticalCase != expected;
    }
  }

  private int words;
  private int cases;
  private int lemmas;
  private final List<Mistake> mistakes = new ArrayList<>();

  /** Reads each sentence by itself, without help from the others. */
  public static MorphologyScore of(KazakhAnalyser analyser, List<List<Conllu.Word>> sentences) {
    MorphologyScore score = new MorphologyScore();
    for (List<Conllu.Word> sentence : sentences) {
      List<List<Reading>> readings = analyser.readings(sentence.stream().map(Conllu.Word::form).toList());
      for (int i = 0; i < sentence.size(); i++) {
        if (NOUNS.contains(sentence.get(i).partOfSpeech())) {
          score.add(sentence.get(i), readings.get(i).getFirst());
        }
      }
    }
    return score;
  }

  private void add(Conllu.Word word, Reading reading) {
    Case expected = caseOf(word);
    boolean lemma = fold(word.lemma()).equals(fold(reading.lemma()));
    words++;
    cases += reading.grammaticalCase() == expected ? 1 : 0;
    lemmas += lemma ? 1 : 0;
    if (reading.grammaticalCase() != expected || !lemma) {
      mistakes.add(new Mistake(word, reading.lemma(), reading.grammaticalCase(), expected));
    }
  }

  private static String fold(String word) {
    return KazakhLetters.mend(word.toLowerCase(Locale.ROOT));
  }

  /** The case in a treebank, by the first letters of its name; the nominative is often left unsaid. */
  private static Case caseOf(Conllu.Word word) {
    String value = word.feature("Case").toUpperCase(Locale.ROOT);
    for (Case one : Case.values()) {
      if (!value.isEmpty() && one.name().startsWith(value)) {
        return one;
      }
    }
    return Case.NOMINATIVE;
  }

  /** How many nouns and names were compared. */
  public int words() {
    return words;
  }

  /** Share of the right case, from 0 to 1. */
  public double caseAccuracy() {
    return words == 0 ? 0 : (double) cases / words;
  }

  /** Share of the right dictionary form, from 0 to 1. */
  public double lemmaAccuracy() {
    return words == 0 ? 0 : (double) lemmas / words;
  }

  /** The mistakes in the order of the text. */
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** How often each case was taken for another: «genitive for nominative». */
  public Map<String, Integer> confusion() {
    Map<String, Integer> confusion = new TreeMap<>();
    for (Mistake mistake : mistakes) {
      if (mistake.ofCase()) {
        confusion.merge(name(mistake.grammaticalCase()) + " for " + name(mistake.expected()), 1, Integer::sum);
      }
    }
    return confusion;
  }

  /** A case in small letters, for messages. */
  public static String name(Case grammaticalCase) {
    return grammaticalCase.name().toLowerCase(Locale.ROOT);
  }
}
