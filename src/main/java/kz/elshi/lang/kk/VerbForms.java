package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.WordFilter;
import kz.elshi.lang.kk.Chain.Meaning;
import kz.elshi.text.Case;
import kz.elshi.text.Reading.VerbFeature;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Reading.Verbal;

/**
 * Every form of every verb of the lexicon, generated once: voice, polarity, tense and person, converbs, participles and verbal
 * nouns. The plural, possessive and case of the last two are stripped from a word when it is looked up. Of a verb of several words
 * (қол қой) the last word is inflected.
 */
final class VerbForms {
  private static final String NO_SUCH_VOICE = "-";
  private static final String POSTURE = "posture";
  /** Shorter stems are not read as commands: they are syllables of names more often. */
  private static final int SHORTEST_COMMAND = 3;

  private static final Map<String, VerbFeature> VOICES =
      Map.of("causative", VerbFeature.CAUSATIVE, "reciprocal", VerbFeature.RECIPROCAL, "reflexive", VerbFeature.REFLEXIVE);

  private final Phonology phonology;
  private final Chains chains;
  private final Conjugation conjugation;
  /** Short forms of the past of «to be» that a hyphen joins to a verb: жүздескен-ді. */
  private final Set<String> copulas = new HashSet<>();
  private final Map<String, List<Verbal>> forms = new HashMap<>();
  /** Participles and verbal nouns in the nominative, which take the suffixes of nouns. */
  private final Map<String, List<Verbal>> nominals = new HashMap<>();
  private final WordFilter formFilter;
  private final WordFilter nominalFilter;

  /**
   * Generates the forms.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if the table of verbs, or of short forms, is missing
   */
  VerbForms(Home home, Grammar grammar) {
    this.phonology = grammar.phonology;
    this.chains = grammar.chains;
    this.conjugation = grammar.conjugation;
    Table.read(home.path("data/lexicon/kk/copulas.tsv")).rows().forEach(row -> copulas.add(row.get("suffix")));
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/verbs.tsv")).rows()) {
      generate(row);
    }
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/short_forms.tsv")).rows()) {
      VerbForm form = VerbForm.valueOf(row.get("form"));
      put(forms, row.get("word"), new Verbal(row.get("stem"), form, Set.of(), 0, Case.NOMINATIVE, 0));
    }
    formFilter = new WordFilter(forms.keySet());
    nominalFilter = new WordFilter(nominals.keySet());
  }

  private void generate(Table.Row row) {
    String lemma = lastWord(row.get("stem"));
    if (row.list("class").contains(POSTURE)) {
      conjugation.postures(lemma).forEach(form -> add(lemma, form, Set.of()));
    }
    generate(lemma, lemma, Set.of());
    String passive = row.get("passive");
    if (!passive.equals(NO_SUCH_VOICE)) {
      generate(lemma, passive.isEmpty() ? passive(lemma) : lastWord(passive), Set.of(VerbFeature.PASSIVE));
    }
    VOICES.forEach((column, feature) -> row.list(column).forEach(stem -> generate(lemma, lastWord(stem), Set.of(feature))));
  }

  private static String lastWord(String verb) {
    return verb.substring(verb.lastIndexOf(' ') + 1);
  }

  /** The regular passive: -л, after a stem with л -н. */
  private String passive(String stem) {
    boolean lateral = stem.lastIndexOf('л') > Math.max(0, stem.length() - 4);
    boolean open = phonology.soundClass(stem) == Phonology.OPEN;
    return phonology.join(stem, phonology.harmony(stem).realise(open ? "" : "Ы") + (lateral ? "н" : "л"));
  }

  private void generate(String lemma, String stem, Set<VerbFeature> voice) {
    for (Conjugation.Form form : conjugation.forms(stem)) {
      boolean syllable = form.form() == VerbForm.IMPERATIVE && form.word().length() < SHORTEST_COMMAND;
      if (!syllable) {
        add(lemma, form, voice);
      }
    }
  }

  private void add(String lemma, Conjugation.Form form, Set<VerbFeature> voice) {
    Verbal reading = new Verbal(lemma, form.form(), form.features(voice), 0, Case.NOMINATIVE, form.person());
    put(forms, form.word(), reading);
    if (form.nominal()) {
      put(nominals, form.word(), reading);
    }
  }

  private static void put(Map<String, List<Verbal>> map, String word, Verbal reading) {
    List<Verbal> readings = map.computeIfAbsent(word, key -> new ArrayList<>(1));
    if (!readings.contains(reading)) {
      readings.add(reading);
    }
  }

  /** The verbal readings of a lower-case word; empty for a word that is no form of a listed verb. */
  List<Verbal> of(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 && copulas.contains(word.substring(hyphen + 1)) ? bare(word.substring(0, hyphen)) : bare(word);
  }

  private List<Verbal> bare(String word) {
    List<Verbal> bare = formFilter.mayHave(word.hashCode()) ? forms.getOrDefault(word, List.of()) : List.of();
    List<Verbal> all = null;
    List<Chain>[] endings = chains.endings(word, 1);
    int hash = 0;
    for (int length = 1; length < word.length(); length++) {
      hash = WordFilter.hash(hash, word.charAt(length - 1));
      boolean mayBe = endings[length] != null && nominalFilter.mayHave(hash);
      List<Verbal> bases = mayBe ? nominals.get(word.substring(0, length)) : null;
      if (bases != null) {
        for (Chain chain : endings[length]) {
          if (mayFollow(chain, word.substring(0, length))) {
            all = all == null ? new ArrayList<>(bare) : all;
            inflect(bases, chain.meaning(), all);
          }
        }
      }
    }
    return all == null ? bare : all;
  }

  private boolean mayFollow(Chain chain, String base) {
    return !chain.isVerbal()
        && !chain.isOfTime()
        && (chain.classes() & phonology.classes(base.charAt(base.length() - 1))) != 0
        && chain.harmony().agrees(phonology.harmony(base));
  }

  private static void inflect(List<Verbal> bases, Meaning meaning, List<Verbal> into) {
    for (Verbal base : bases) {
      Verbal reading =
          new Verbal(base.lemma(), base.form(), base.features(), meaning.possessor(), meaning.grammaticalCase(), 0);
      if (!into.contains(reading)) {
        into.add(reading);
      }
    }
  }
}
