package kz.elshi.lang.kk;

import kz.elshi.knowledge.Home;
import kz.elshi.lang.Sounds;
import kz.elshi.text.Case;

/** Puts names into cases, by {@code data/lexicon/kk/suffixes.tsv}. */
public final class Declension {
  private final Phonology phonology;
  private final NominalSuffixes suffixes;

  /**
   * Reads the tables.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one is missing or broken
   */
  public Declension(Home home) {
    phonology = new Phonology(new Sounds(home));
    suffixes = new NominalSuffixes(home, phonology);
  }

  /** The singular of a name in a case: Тоқаев in the genitive is Тоқаевтың. Its last letter must be a Cyrillic one. */
  public String of(String name, Case grammaticalCase) {
    if (grammaticalCase == Case.NOMINATIVE) {
      return name;
    }
    Chain.Meaning wanted = Chain.Meaning.NONE.with(grammaticalCase);
    return suffixes.endings(phonology.soundClass(name), phonology.harmony(name)).stream()
        .filter(ending -> ending.meaning().equals(wanted)).findFirst().map(ending -> name + ending.form())
        .orElseThrow(() -> new IllegalArgumentException("names have no " + grammaticalCase));
  }
}
