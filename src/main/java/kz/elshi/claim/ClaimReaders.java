package kz.elshi.claim;

import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.lang.PredicateAnalyser;
import kz.elshi.lang.kk.KazakhPredicates;
import kz.elshi.text.Language;

/** All claim readers of Kazakh; a new kind of fact is one line here. */
public final class ClaimReaders {
  private ClaimReaders() {}

  /**
   * The readers, their rules loaded.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a rule file is missing or broken
   */
  public static List<ClaimReader> all(Home home) {
    PredicateAnalyser predicates = new KazakhPredicates(home);
    return List.of(new OfficeReader(home), new EventReader(home, predicates), new StatementReader(home), new RelationReader(home), new CooperationReader(home),
        new DocumentReader(home, Language.KAZAKH), new IndicatorReader(home, Language.KAZAKH), new ElectionReader(home, Language.KAZAKH));
  }
}
