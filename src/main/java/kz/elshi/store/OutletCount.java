package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

/** How many outlets tell of an event in words of their own: articles of one outlet, and articles that share a sentence of evidence, count once. */
final class OutletCount {
  private final Statements says;
  private final Iris iris;

  OutletCount(DatasetGraph dataset, Iris iris) {
    this.says = new Statements(dataset);
    this.iris = iris;
  }

  Triple of(Node event) {
    Map<String, Integer> groupOf = new HashMap<>();
    List<Set<String>> groups = new ArrayList<>();
    for (Node article : says.objects(event, ASSERTED_IN)) {
      Set<String> marks = new LinkedHashSet<>(List.of("outlet " + outlet(article)));
      for (Node evidence : says.objects(article, event, EVIDENCE)) {
        says.objects(article, evidence, SENTENCE_TEXT).forEach(sentence -> marks.add("sentence " + sentence.getLiteralLexicalForm()));
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
    String outlet = first(article, OUTLET).toLowerCase(Locale.ROOT);
    String host = outlet.isEmpty() ? host(first(article, URL)) : outlet;
    return host.isEmpty() ? article.getURI() : host;
  }

  private String first(Node article, Node property) {
    return says.objects(iris.provenanceGraph(), article, property).stream().map(Node::getLiteralLexicalForm).min(Comparator.naturalOrder()).orElse("");
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
