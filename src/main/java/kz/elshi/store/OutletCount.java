package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** How many outlets tell of an event in words of their own: articles of one outlet, and articles that share a sentence of evidence, count once. */
final class OutletCount {
  private final DatasetGraph dataset;
  private final Iris iris;

  OutletCount(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
  }

  Triple of(Node event) {
    Map<String, Integer> groupOf = new HashMap<>();
    List<Set<String>> groups = new ArrayList<>();
    for (Node article : objects(Quad.defaultGraphIRI, event, ASSERTED_IN)) {
      Set<String> marks = new LinkedHashSet<>(List.of("outlet " + outlet(article)));
      for (Node evidence : objects(article, event, EVIDENCE)) {
        objects(article, evidence, SENTENCE_TEXT).forEach(sentence -> marks.add("sentence " + sentence.getLiteralLexicalForm()));
      }
      join(marks, groupOf, groups);
    }
    long independent = groups.stream().filter(group -> !group.isEmpty()).count();
    return Triple.create(event, OUTLET_COUNT, Literals.integer(independent));
  }

  private static void join(Set<String> marks, Map<String, Integer> groupOf, List<Set<String>> groups) {
    Set<String> all = new LinkedHashSet<>(marks);
    for (String mark : marks) {
      Integer group = groupOf.get(mark);
      if (group != null) {
        all.addAll(groups.get(group));
        groups.get(group).clear();
      }
    }
    groups.add(all);
    all.forEach(mark -> groupOf.put(mark, groups.size() - 1));
  }

  private String outlet(Node article) {
    for (Node outlet : objects(iris.provenanceGraph(), article, OUTLET)) {
      return outlet.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
    }
    for (Node url : objects(iris.provenanceGraph(), article, URL)) {
      String host = host(url.getLiteralLexicalForm());
      if (!host.isEmpty()) {
        return host;
      }
    }
    return article.getURI();
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private List<Node> objects(Node graph, Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(graph, subject, property, Node.ANY);
    quads.forEachRemaining(quad -> objects.add(quad.getObject()));
    objects.sort(java.util.Comparator.comparing(Node::toString));
    return objects;
  }
}
