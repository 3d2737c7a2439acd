package kz.elshi.lang.kk;

import kz.elshi.knowledge.Home;
import kz.elshi.lang.Sounds;

/**
 * The grammar of Kazakh words, from the tables {@code sounds}, {@code suffixes}, {@code conjugation} and {@code stem_ends} of
 * {@code data/lexicon/kk}.
 */
final class Grammar {
  final Phonology phonology;
  final Conjugation conjugation;
  final Chains chains;
  final StemEnds stemEnds;

  /**
   * Reads the tables.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one is missing or broken
   */
  Grammar(Home home) {
    phonology = new Phonology(new Sounds(home));
    conjugation = new Conjugation(home, phonology);
    chains = new Chains(phonology, new NominalSuffixes(home, phonology), conjugation);
    stemEnds = new StemEnds(home);
  }
}
