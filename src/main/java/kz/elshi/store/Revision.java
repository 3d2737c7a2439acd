package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.identity.Judgement;
import kz.elshi.identity.Report;
import kz.elshi.identity.ReportReader;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.store.JournalEntry.Outcome;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * One change of the store: articles that come and go, judgements, and all that follows from them for identity, for the graphs of
 * other articles and for the default graph. First tell what changes, then {@link #apply()} once, inside a write transaction.
 */
final class Revision {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final IdentityGraph identity;
  private final ArticleGraphs articles;
  private final Judgements judgements;
  private final Projections projections;
  /** What articles say from now on, by their nodes; null for those that go. */
  private final Map<Node, @Nullable CheckedArticle> changes = new LinkedHashMap<>();
  private final List<Judgement> decisions = new ArrayList<>();

  Revision(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.identity = new IdentityGraph(dataset, iris);
    this.articles = new ArticleGraphs(dataset, iris);
    this.judgements = new Judgements(dataset, iris);
    this.projections = new Projections(iris, identity, new Names(dataset, iris, identity, judgements));
  }

  /** An article comes, or takes the place of the one with its id, or is there already as it is. */
  Outcome put(CheckedArticle article) {
    Node node = article.graph().graph();
    boolean again = changes.containsKey(node);
    if (again ? article.equals(changes.get(node)) : articles.isSame(article)) {
      return Outcome.UNCHANGED;
    }
    changes.put(node, article);
    return again || isThere(node) ? Outcome.REPLACED : Outcome.STORED;
  }

  private boolean isThere(Node article) {
    return dataset.contains(iris.provenanceGraph(), article, TYPE, C_ARTICLE);
  }

  /** An article goes; false if there is none. */
  boolean withdraw(Node article) {
    boolean there = isThere(article);
    if (there) {
      changes.put(article, null);
    }
    return there;
  }

  /** A judgement comes, or has been withdrawn. */
  void decide(Judgement judgement) {
    decisions.add(judgement);
  }

  /** Carries the change out. */
  void apply() {
    Set<Node> subjects = new LinkedHashSet<>();
    Map<Node, Collection<Triple>> extracted = extracted(identify(subjects));
    subjects.addAll(identity.renamed());
    Map<Node, Set<Triple>> graphs = new LinkedHashMap<>();
    extracted.forEach((article, triples) -> graphs.put(article, projections.of(article, triples)));
    SaidElsewhere elsewhere = new SaidElsewhere(dataset, iris, graphs.keySet());
    graphs.forEach((article, graph) -> touch(article, graph, elsewhere, subjects));
    changes.keySet().forEach(article -> subjects.addAll(articles.records(article)));
    DefaultGraph derived = new DefaultGraph(dataset, iris);
    Set<Triple> edges = derived.edges(subjects);
    changes.forEach(this::record);
    graphs.forEach((article, graph) -> articles.replace(article, graph, extracted.get(article)));
    changes.keySet().forEach(article -> subjects.addAll(articles.records(article)));
    derived.update(subjects, edges);
  }

  /** What the articles that change, and others, say as they were extracted. */
  private Map<Node, Collection<Triple>> extracted(Set<String> others) {
    Map<Node, Collection<Triple>> extracted = new LinkedHashMap<>();
    changes.forEach((article, change) -> extracted.put(article, change == null ? List.of() : change.graph().asserted()));
    others.stream().map(id -> iris.thing("article/" + id)).forEach(article -> extracted.computeIfAbsent(article, articles::extracted));
    return extracted;
  }

  /** Brings the graphs of identity and judgements up to date; gives the articles that must be written anew because of it. */
  private Set<String> identify(Set<Node> subjects) {
    Set<Report> changed = new LinkedHashSet<>();
    changes.forEach((article, change) -> {
      List<Report> before = identity.inArticle(article);
      before.forEach(identity::remove);
      List<Report> after = change == null ? List.of() : ArticleStatements.of(change.graph()).reports(iris);
      after.forEach(identity::add);
      changed.addAll(before);
      changed.addAll(after);
    });
    Set<String> judged = new LinkedHashSet<>();
    Set<String> articlesJudged = new LinkedHashSet<>();
    for (Judgement decision : decisions) {
      judgements.put(decision);
      subjects.add(iris.judgement(decision.id()));
      List<String> things = new ArrayList<>(List.of(decision.subject()));
      if (decision.verdict().isOfTwo()) {
        things.add(String.valueOf(decision.object()));
      }
      for (String thing : things) {
        String path = iris.path(thing);
        judged.add(path);
        subjects.add(iris.thing(identity.standsFor(path)));
        if (path.startsWith("article/")) {
          articlesJudged.add(path.split("/")[1]);
        }
      }
    }
    // A decision about one article may change whom its events are about.
    articlesJudged.forEach(article -> changed.addAll(identity.inArticle(iris.thing("article/" + article))));
    Set<String> others = new Fusion(dataset, iris, identity, judgements).update(changed, judged);
    others.addAll(articlesJudged);
    return others;
  }

  /**
   * Adds the subjects that may change in the default graph when an article's graph becomes another one. Of an article that comes or goes all that it alone
   * says counts, for its facts' edges follow from its record too; of one that is only renamed what is said otherwise.
   */
  private void touch(Node article, Set<Triple> graph, SaidElsewhere elsewhere, Set<Node> subjects) {
    Set<Triple> before = articles.graph(article);
    Set<Triple> all = new LinkedHashSet<>(before);
    all.addAll(graph);
    boolean comesOrGoes = changes.containsKey(article);
    for (Triple triple : all) {
      Node subject = triple.getSubject();
      boolean changed = comesOrGoes || before.contains(triple) != graph.contains(triple);
      if (changed && !DefaultGraph.isOfArticleAlone(triple) && !subjects.contains(subject) && !elsewhere.test(triple)) {
        subjects.add(subject);
        subjects.add(DefaultGraph.fact(subject));
      }
    }
  }

  /** Replaces the record of an article in the graph of provenance. */
  private void record(Node article, @Nullable CheckedArticle change) {
    articles.removeRecord(article);
    if (change != null) {
      change.graph().record().forEach(
          triple -> dataset.add(iris.provenanceGraph(), triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
  }

  /** Decides all of identity anew, from the articles as they were extracted. */
  static void fuse(DatasetGraph dataset, Iris iris) {
    Revision revision = new Revision(dataset, iris);
    List<Node> all = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(iris.provenanceGraph(), Node.ANY, TYPE, C_ARTICLE);
    quads.forEachRemaining(quad -> all.add(quad.getSubject()));
    revision.identity.clear();
    List<Report> reports = new ArrayList<>();
    Map<Node, Collection<Triple>> extracted = new LinkedHashMap<>();
    for (Node article : all) {
      extracted.put(article, revision.articles.extracted(article));
      reports.addAll(ReportReader.read(iris, article, extracted.get(article), revision.articles.published(article)));
    }
    reports.forEach(revision.identity::add);
    Set<String> judged = new LinkedHashSet<>();
    revision.judgements.all().stream().filter(Judgement::holds).forEach(one -> judged.add(iris.path(one.subject())));
    new Fusion(dataset, iris, revision.identity, revision.judgements).update(reports, judged);
    extracted.forEach((article, triples) -> revision.articles.replace(article, revision.projections.of(article, triples), triples));
    new DefaultGraph(dataset, iris).rebuild();
  }
}
