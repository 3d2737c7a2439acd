package kz.elshi.shape;

import static kz.elshi.rdf.Vocabulary.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Literals;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** What keeps its shape passes; what does not is set aside alone, with the reason. */
class GateTest {
  private static final Gate GATE = new Gate(Stores.HOME, Stores.IRIS);

  private static ArticleGraph article(int index) {
    return new GraphWriter(Stores.IRIS).write(World.all().get(index));
  }

  private static ArticleGraph changed(ArticleGraph article, Predicate<Triple> gone, Triple... more) {
    List<Triple> triples = new ArrayList<>(article.asserted().stream().filter(gone.negate()).toList());
    triples.addAll(List.of(more));
    return new ArticleGraph(article.article(), article.graph(), triples, article.record(), article.facts());
  }

  private static Node fact(ArticleGraph article, Node type) {
    return article.asserted().stream()
        .filter(triple -> triple.predicateMatches(TYPE) && triple.objectMatches(type))
        .map(Triple::getSubject)
        .findFirst()
        .orElseThrow();
  }

  private static void isSetAside(ArticleGraph article, Node fact, String message) {
    CheckedArticle checked = GATE.check(article);
    assertThat(checked.setAside()).extracting(SetAside::fact).containsExactly(fact);
    assertThat(checked.setAside().getFirst().messages()).anyMatch(one -> one.contains(message));
    assertThat(checked.graph().facts()).hasSize(article.facts().size() - 1).doesNotContain(fact);
    assertThat(checked.graph().asserted()).noneMatch(triple -> triple.getSubject().equals(fact));
    assertThat(checked.graph().record()).anyMatch(triple -> triple.predicateMatches(SET_ASIDE));
    assertThat(GATE.check(checked.graph()).setAside()).as("what is left keeps its shape").isEmpty();
  }

  @Test
  void theWorldPasses() {
    for (int i = 0; i < World.all().size(); i++) {
      assertThat(GATE.check(article(i)).setAside()).isEmpty();
    }
  }

  @Test
  void aFactWithoutEvidence() {
    ArticleGraph article = article(0);
    Node fact = fact(article, C_STATEMENT);
    isSetAside(changed(article, triple -> triple.subjectMatches(fact) && triple.predicateMatches(EVIDENCE)), fact, "needs evidence");
  }

  @Test
  void aFactWhoseWordsAreNotThere() {
    ArticleGraph article = article(0);
    Node fact = fact(article, C_STATEMENT);
    Node evidence = article.asserted().stream().filter(t -> t.subjectMatches(fact) && t.predicateMatches(EVIDENCE)).findFirst().orElseThrow().getObject();
    Triple other = Triple.create(evidence, EXACT, Literals.string("басқа сөздер"));
    isSetAside(changed(article, t -> t.subjectMatches(evidence) && t.predicateMatches(EXACT), other), fact, "do not stand at");
  }

  @Test
  void anImpossibleConfidence() {
    ArticleGraph article = article(0);
    Node fact = fact(article, C_RELATION_LEVEL);
    Triple zero = Triple.create(fact, CONFIDENCE, Literals.decimal(0));
    isSetAside(changed(article, t -> t.subjectMatches(fact) && t.predicateMatches(CONFIDENCE), zero), fact, "confidence");
  }

  @Test
  void anEventOfUnknownStatus() {
    ArticleGraph article = article(0);
    Node fact = fact(article, C_MEETING);
    Triple odd = Triple.create(fact, STATUS, term("Rumoured"));
    isSetAside(changed(article, t -> t.subjectMatches(fact) && t.predicateMatches(STATUS), odd), fact, "known status");
  }

  @Test
  void aVisitToNowhere() {
    ArticleGraph article = article(2);
    Node fact = fact(article, C_VISIT);
    isSetAside(changed(article, t -> t.subjectMatches(fact) && t.predicateMatches(DESTINATION)), fact, "country visited");
  }

  @Test
  void aParticipationOfNobody() {
    ArticleGraph article = article(2);
    Node fact = fact(article, C_VISIT);
    isSetAside(changed(article, t -> t.predicateMatches(ACTOR)), fact, "one actor");
  }

  @Test
  void aRelationOfOneCountry() {
    ArticleGraph article = article(0);
    Node fact = fact(article, C_RELATION_LEVEL);
    Node tajikistan = Stores.IRIS.country("TJ");
    isSetAside(changed(article, t -> t.subjectMatches(fact) && t.objectMatches(tajikistan)), fact, "two countries");
  }

  @Test
  void anIndicatorWithoutFigure() {
    ArticleGraph article = article(2);
    Node fact = article.asserted().stream().filter(t -> t.predicateMatches(RANK)).findFirst().orElseThrow().getSubject();
    isSetAside(changed(article, t -> t.predicateMatches(RANK)), fact, "rank or a value");
  }

  @Test
  void anElectionOfNothing() {
    ArticleGraph article = article(2);
    Node fact = fact(article, C_ELECTION);
    isSetAside(changed(article, t -> t.predicateMatches(ELECTED_OFFICE)), fact, "body or an office");
  }
}
