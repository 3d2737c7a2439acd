package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** The articles of a store with what their records and graphs say of them, within one read transaction. */
final class ArticleList {
  private final DatasetGraph data;
  private final Iris iris;

  ArticleList(DatasetGraph data, Iris iris) {
    this.data = data;
    this.iris = iris;
  }

  /** All articles, by id; {@code expected} is told which they are before their records are read. */
  List<StoredArticle> all(Consumer<Collection<Node>> expected) {
    TreeMap<String, Node> nodes = new TreeMap<>();
    data.find(iris.provenanceGraph(), Node.ANY, TYPE, C_ARTICLE)
        .forEachRemaining(quad -> nodes.put(quad.getSubject().getURI(), quad.getSubject()));
    expected.accept(nodes.values());
    Map<Node, TreeSet<String>> facts = new HashMap<>();
    data.findNG(Node.ANY, Node.ANY, TYPE, C_FACT)
        .forEachRemaining(quad -> facts.computeIfAbsent(quad.getGraph(), graph -> new TreeSet<>()).add(quad.getSubject().getURI()));
    return nodes.values().stream().map(node -> article(node, facts.getOrDefault(node, new TreeSet<>()))).toList();
  }

  /** One article, if it is there. */
  Optional<StoredArticle> one(Node node) {
    if (!data.contains(iris.provenanceGraph(), node, TYPE, C_ARTICLE)) {
      return Optional.empty();
    }
    TreeSet<String> facts = new TreeSet<>();
    data.find(node, Node.ANY, TYPE, C_FACT).forEachRemaining(quad -> facts.add(quad.getSubject().getURI()));
    return Optional.of(article(node, facts));
  }

  private StoredArticle article(Node node, TreeSet<String> facts) {
    List<String> setAside = new ArrayList<>();
    Iterator<Quad> reports = data.find(iris.provenanceGraph(), node, SET_ASIDE, Node.ANY);
    while (reports.hasNext()) {
      Node report = reports.next().getObject();
      data.find(iris.provenanceGraph(), report, MESSAGE, Node.ANY)
          .forEachRemaining(quad -> setAside.add(value(report, NAME) + ": " + quad.getObject().getLiteralLexicalForm()));
    }
    setAside.sort(null);
    String language = value(node, IN_LANGUAGE);
    return new StoredArticle(
        Iris.lastSegment(node), value(node, HEADLINE), value(node, DATE_PUBLISHED), value(node, OUTLET), value(node, URL),
        language == null ? "und" : language, new ArrayList<>(facts), setAside);
  }

  private @Nullable String value(Node subject, Node property) {
    Iterator<Quad> quads = data.find(iris.provenanceGraph(), subject, property, Node.ANY);
    return quads.hasNext() ? quads.next().getObject().getLiteralLexicalForm() : null;
  }
}
