package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Conllu;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Reading.Verbal;
import org.jspecify.annotations.Nullable;

/**
 * Compares the forms of listed verbs with a treebank: every verb and auxiliary whose dictionary form the lexicon lists. A form is
 * recognised if one of its readings is of that verb, or of one that the lexicon derives from it (бөл, бөліс), and right if one of
 * these has the treebank's form, polarity, person and case. Words that the treebank writes with a space are left out.
 */
public final class VerbScore {
  private static final Set<String> VERBS = Set.of("VERB", "AUX");

  /** A form that was read otherwise, or not at all. */
  public record Mistake(Conllu.Word word, List<Verbal> read) {}

  private final Set<String> listed = new HashSet<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private int words;
  private int recognised;
  private int right;

  private VerbScore(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/verbs.tsv")).rows()) {
      listed.add(row.get("stem").substring(row.get("stem").lastIndexOf(' ') + 1));
    }
  }

  /**
   * Compares the sentences.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if the table of verbs is missing
   */
  public static VerbScore of(Home home, KazakhAnalyser analyser, List<List<Conllu.Word>> sentences) {
    VerbScore score = new VerbScore(home);
    for (List<Conllu.Word> sentence : sentences) {
      List<List<Reading>> readings = analyser.readings(sentence.stream().map(Conllu.Word::form).toList());
      for (int i = 0; i < sentence.size(); i++) {
        score.add(sentence.get(i), readings.get(i));
      }
    }
    return score;
  }

  private void add(Conllu.Word word, List<Reading> readings) {
    String lemma = word.lemma().toLowerCase(Locale.ROOT);
    if (!VERBS.contains(word.partOfSpeech()) || !listed.contains(lemma) || word.form().contains(" ")) {
      return;
    }
    List<Verbal> read =
        readings.stream().filter(Verbal.class::isInstance).map(Verbal.class::cast).filter(one -> one.lemma().startsWith(lemma)).toList();
    boolean agrees = read.stream().anyMatch(one -> agrees(word, one));
    words++;
    recognised += read.isEmpty() ? 0 : 1;
    right += agrees ? 1 : 0;
    if (!agrees) {
      mistakes.add(new Mistake(word, read));
    }
  }

  private static boolean agrees(Conllu.Word word, Verbal read) {
    Case expected = caseOf(word);
    boolean person = !word.feature("VerbForm").equals("Fin") || read.person() == 0 || word.feature("Person").equals(String.valueOf(read.person()));
    boolean voice = !word.feature("Voice").equals("Pass") || read.passive();
    return forms(word).contains(read.form()) && read.negative() == word.feature("Polarity").equals("Neg") && person && voice
        && (expected == null || read.grammaticalCase() == expected);
  }

  private static @Nullable Case caseOf(Conllu.Word word) {
    String value = word.feature("Case").toUpperCase(Locale.ROOT);
    for (Case one : Case.values()) {
      if (!value.isEmpty() && one.name().startsWith(value)) {
        return one;
      }
    }
    return null;
  }

  /** What the treebank's features may be called in the lexicon. */
  private static Set<VerbForm> forms(Conllu.Word word) {
    return switch (word.feature("Mood")) {
      case "Cnd" -> EnumSet.of(VerbForm.CONDITIONAL);
      case "Imp", "Opt" -> EnumSet.of(VerbForm.IMPERATIVE);
      case "Des" -> EnumSet.of(VerbForm.INTENTION, VerbForm.VERBAL_NOUN, VerbForm.CONDITIONAL);
      case "Pot" -> EnumSet.of(VerbForm.AGENT);
      default -> word.feature("VerbForm").equals("Fin") ? finite(word) : other(word);
    };
  }

  private static Set<VerbForm> finite(Conllu.Word word) {
    return switch (word.feature("Tense")) {
      case "Past" -> EnumSet.of(VerbForm.PAST, VerbForm.EVIDENTIAL, VerbForm.PARTICIPLE_PAST, VerbForm.PARTICIPLE_FUTURE);
      case "Fut" -> EnumSet.of(VerbForm.FUTURE_UNCERTAIN);
      default -> EnumSet.of(VerbForm.AORIST);
    };
  }

  private static Set<VerbForm> other(Conllu.Word word) {
    if (word.feature("Tense").equals("Past")) {
      return EnumSet.of(VerbForm.PARTICIPLE_PAST, VerbForm.CONVERB_UNTIL);
    }
    boolean noun = word.feature("VerbForm").equals("Ger") || word.feature("VerbForm").equals("Part");
    return switch (word.feature("Aspect") + word.feature("Tense")) {
      case "Fut" -> EnumSet.of(VerbForm.FUTURE_UNCERTAIN);
      case "Perf" -> word.feature("Polarity").equals("Neg")
          ? EnumSet.of(VerbForm.CONVERB_PERFECT, VerbForm.CONVERB_IMPERFECT) : EnumSet.of(VerbForm.CONVERB_PERFECT);
      case "Imp" -> noun ? EnumSet.of(VerbForm.PARTICIPLE_FUTURE) : EnumSet.of(VerbForm.CONVERB_IMPERFECT);
      default -> EnumSet.of(VerbForm.VERBAL_NOUN, VerbForm.CONVERB_PURPOSE, VerbForm.CONVERB_UNTIL);
    };
  }

  /** How many forms were compared. */
  public int words() {
    return words;
  }

  /** Share of the forms that are read as forms of their verb, from 0 to 1. */
  public double recognised() {
    return words == 0 ? 0 : (double) recognised / words;
  }

  /** Share of the forms that are read rightly, from 0 to 1. */
  public double right() {
    return words == 0 ? 0 : (double) right / words;
  }

  /** The mistakes in the order of the text. */
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }
}
