package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.elshi.lang.kk.Chain.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Takes words apart in every way that the sounds allow, and says how likely each is by the stems that are known: paradigm support.
 * A stem weighs the more the more different chains of suffixes it was seen with.
 */
final class WordAnalyser {
  /**
   * One way to take a word apart.
   *
   * @param stem in its dictionary form; of a verb what is left without its suffixes
   * @param chain null for the bare word
   * @param length how many letters of the word stand before the chain
   */
  record Analysis(String stem, @Nullable Chain chain, int length, boolean verbal, double score) {
    Meaning meaning() {
      return chain == null ? Meaning.NONE : chain.meaning();
    }

    /** What the word is as a noun: its stem, or for a form of a verb the word up to the suffixes of nouns. */
    String nominalStem(String word) {
      if (!verbal || chain == null) {
        return stem;
      }
      return chain.finite() ? word : word.substring(0, length + chain.verb());
    }
  }

  private static final double SUPPORT = 10;
  /** What a stem weighs by the number of chains that it was seen with. */
  private static final double[] SUPPORTS =
      IntStream.rangeClosed(0, StemCounts.MOST).mapToDouble(chains -> SUPPORT * Math.log(1 + chains) / Math.log(2)).toArray();
  private static final double SUFFIX_LETTER = 2;
  private static final int MOST_SUFFIX_LETTERS = 6;
  private static final double BARE = 0;
  private static final double BARE_NAME = 1;
  private static final double LISTED = 12;
  private static final double VERB = -6;
  private static final double ONE_LETTER = -60;
  private static final double TWO_LETTERS = -12;
  private static final double NO_VOWEL = -60;
  private static final double DISHARMONY = -20;
  private static final double VOICED_STOP = -15;
  private static final double SONORANTS = -10;
  private static final double NARROW_VOWEL = -5;
  private static final double SECOND_PERSON_VERB = -8;
  private static final double CUT_END = -12;
  private static final double COMPOUND = -4;
  private static final double FIRST_OR_SECOND_PERSON = -12;

  private final Grammar grammar;
  private final Phonology phonology;
  private final KnownWords known;
  private final StemCounts counts;

  WordAnalyser(Grammar grammar, KnownWords known, StemCounts counts) {
    this.grammar = grammar;
    this.phonology = grammar.phonology;
    this.known = known;
    this.counts = counts;
  }

  /** The same analyser with other counts. */
  WordAnalyser with(StemCounts other) {
    return new WordAnalyser(grammar, known, other);
  }

  /**
   * All analyses of a folded word, in no order; the bare word as a noun is the first.
   *
   * @param name whether it is written like a name
   */
  List<Analysis> analyses(String word, boolean name) {
    List<Analysis> all = new ArrayList<>();
    all.add(bare(word, false, name));
    all.add(bare(word, true, name));
    List<Chain>[] endings = grammar.chains.endings(word, 1);
    for (int length = 1; length < word.length(); length++) {
      if (endings[length] != null) {
        add(word, length, endings[length], name && grammar.stemEnds.cuts(word, length) ? CUT_END : 0, all);
      }
    }
    addHyphenated(word, all);
    return all;
  }

  private Analysis bare(String word, boolean verbal, boolean name) {
    double score = stemScore(word, verbal) + (verbal ? VERB : name ? BARE_NAME : BARE);
    return new Analysis(word, null, word.length(), verbal, score);
  }

  private void add(String word, int length, List<Chain> found, double handicap, List<Analysis> all) {
    String stem = word.substring(0, length);
    int classes = phonology.classes(stem.charAt(length - 1));
    Harmony harmony = grammar.stemEnds.takesEitherHarmony(stem) ? Harmony.NEUTRAL : phonology.harmony(stem);
    double noun = Double.NaN;
    double verb = Double.NaN;
    for (Chain chain : found) {
      if ((chain.classes() & classes) == 0 || chain.isOfTime() && !known.isTime(stem)) {
        continue;
      }
      double penalty = handicap + (chain.harmony().agrees(harmony) ? 0 : DISHARMONY);
      if (chain.restored() != 0) {
        all.add(analysis(word, stem + chain.restored(), chain, length, penalty));
        continue;
      }
      if (chain.isVerbal()) {
        verb = Double.isNaN(verb) ? stemScore(stem, true) : verb;
      } else {
        noun = Double.isNaN(noun) ? stemScore(stem, false) : noun;
      }
      double stemScore = chain.isVerbal() ? verb : noun;
      all.add(analysis(word, stem, chain, length, stemScore, penalty + awkward(stem, chain)));
      addRestored(word, stem, chain, harmony, penalty, all);
    }
  }

  /** What speaks against a stem before this suffix: it would have changed, or is hard to say, or the suffix would rather be shorter. */
  private double awkward(String stem, Chain chain) {
    char last = stem.charAt(stem.length() - 1);
    boolean vowel = phonology.opensWithVowel(chain.form());
    double penalty = vowel && phonology.endsVoiced(stem) ? VOICED_STOP : 0;
    if (chain.isVerbal()) {
      return penalty;
    }
    penalty += vowel && phonology.endsInSonorants(stem) ? SONORANTS : 0;
    boolean narrow = chain.form().charAt(0) == 'с' && (last == 'ы' || last == 'і');
    return penalty + (narrow ? NARROW_VOWEL : 0);
  }

  /** Stems that change before a suffix: одақ in одағы, орын in орны, кремль in кремлі, процесс in процеске, съезд in съездің. */
  private void addRestored(String word, String stem, Chain chain, Harmony harmony, double penalty, List<Analysis> all) {
    int last = stem.length() - 1;
    if (last == 0) {
      return;
    }
    char letter = stem.charAt(last);
    boolean vowel = phonology.opensWithVowel(chain.form());
    if (vowel && phonology.endsVoiced(stem)) {
      all.add(analysis(word, stem.substring(0, last) + phonology.devoiced(letter), chain, stem.length(), penalty));
    }
    if (chain.isVerbal() || phonology.isSyllabic(stem, last)) {
      return;
    }
    if (vowel && !phonology.isSyllabic(stem, last - 1)) {
      addIfKnown(word, stem.substring(0, last) + harmony.realise("Ы") + letter, chain, stem.length(), penalty, all);
    }
    if (vowel) {
      addIfKnown(word, stem + "ь", chain, stem.length(), penalty, all);
    }
    addIfKnown(word, stem + letter, chain, stem.length(), penalty, all);
    if (chain.form().charAt(0) == 'т' && letter == 'с' || chain.form().charAt(0) == 'д' && letter == 'з') {
      addIfKnown(word, stem + chain.form().charAt(0), chain, stem.length(), penalty, all);
    }
  }

  private void addIfKnown(String word, String stem, Chain chain, int length, double penalty, List<Analysis> all) {
    if (known.isNoun(stem) || counts.of(stem).noun() > 1) {
      all.add(analysis(word, stem, chain, length, penalty));
    }
  }

  /** An abbreviation is followed by a hyphen and the suffixes of its spoken form: БҰҰ-ның, G20-да. */
  private void addHyphenated(String word, List<Analysis> all) {
    int hyphen = Math.max(word.lastIndexOf('-'), word.lastIndexOf('\''));
    if (hyphen <= 0 || hyphen == word.length() - 1) {
      return;
    }
    String stem = word.substring(0, hyphen);
    List<Chain> chains = grammar.chains.endings(word, hyphen + 1)[hyphen + 1];
    for (Chain chain : chains == null ? List.<Chain>of() : chains) {
      if (!chain.isVerbal()) {
        all.add(analysis(word, stem, chain, hyphen, phonology.hasVowel(stem) ? 0 : -NO_VOWEL));
      }
    }
  }

  private Analysis analysis(String word, String stem, Chain chain, int length, double penalty) {
    return analysis(word, stem, chain, length, stemScore(stem, chain.isVerbal()), penalty);
  }

  private static Analysis analysis(String word, String stem, Chain chain, int length, double stemScore, double penalty) {
    double score = stemScore + penalty + (chain.isVerbal() ? VERB : 0);
    score += SUFFIX_LETTER * Math.min(word.length() - stem.length(), MOST_SUFFIX_LETTERS);
    score += chain.isVerbal() && chain.person() == 2 ? SECOND_PERSON_VERB : 0;
    score += !chain.isVerbal() && (chain.person() == 1 || chain.person() == 2) ? FIRST_OR_SECOND_PERSON : 0;
    return new Analysis(stem, chain, length, chain.isVerbal(), score);
  }

  private double stemScore(String stem, boolean verbal) {
    double score = support(stem, verbal);
    int hyphen = stem.lastIndexOf('-');
    if (hyphen > 0 && hyphen < stem.length() - 2) {
      score = Math.max(score, support(stem.substring(hyphen + 1), verbal) + COMPOUND);
    }
    score += stem.length() < 2 ? ONE_LETTER : stem.length() == 2 ? TWO_LETTERS : 0;
    return score + (phonology.hasVowel(stem) ? 0 : NO_VOWEL);
  }

  private double support(String stem, boolean verbal) {
    StemCounts.Count count = counts.of(stem);
    double support = SUPPORTS[verbal ? count.verb() : count.noun()];
    return support + ((verbal ? known.isVerb(stem) : known.isNoun(stem)) ? LISTED : 0);
  }
}
