package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.kk.Chain.Meaning;
import kz.elshi.lang.kk.WordAnalyser.Analysis;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.Nominal;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Reading.Verbal;

/** Readings of Kazakh words: forms of the listed verbs, and the likeliest chain of nominal suffixes. */
final class Morphology {
  /** Where the counts of stems are kept. */
  static final String STEMS = "data/models/stems-kk.bin";

  private final KnownWords known;
  private final VerbForms verbs;
  private final WordAnalyser analyser;

  /**
   * Loads the lexicon and the counts of stems.
   *
   * @param reference asked for last, so that another thread may still be reading it
   * @throws kz.elshi.knowledge.KnowledgeException if one of the files is missing or broken
   */
  Morphology(Home home, Supplier<Reference> reference) {
    Grammar grammar = new Grammar(home);
    verbs = new VerbForms(home, grammar);
    StemCounts counts = StemCounts.read(home.path(STEMS));
    known = new KnownWords(home, reference.get(), grammar.phonology);
    analyser = new WordAnalyser(grammar, known, counts);
  }

  /**
   * The readings of a folded word, the likeliest first; at least one.
   *
   * @param name whether it is written like a name
   */
  List<Reading> readings(String word, boolean name) {
    if (known.isUnchanging(word)) {
      return List.of(nominal(word, Meaning.NONE));
    }
    Analysis best = best(analyser.analyses(word, name));
    Nominal nominal = nominal(best.nominalStem(word), best.meaning());
    List<Verbal> verbal = verbs.of(word);
    boolean noun = !best.verbal() || known.isNoun(nominal.lemma()) || verbal.stream().allMatch(Morphology::isAgent);
    List<Reading> readings = new ArrayList<>(verbal);
    readings.add(noun ? 0 : readings.size(), nominal);
    return List.copyOf(readings);
  }

  private static boolean isAgent(Verbal verbal) {
    return verbal.form() == VerbForm.AGENT;
  }

  private static Analysis best(List<Analysis> analyses) {
    Analysis best = analyses.getFirst();
    for (Analysis analysis : analyses) {
      if (analysis.score() > best.score()) {
        best = analysis;
      }
    }
    return best;
  }

  private static Nominal nominal(String stem, Meaning meaning) {
    return new Nominal(stem, meaning.plural(), meaning.possessor(), meaning.grammaticalCase(), meaning.derivation());
  }
}
