package kz.elshi.review;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Reads what a question of the review needs to tell, within one read transaction. */
final class GraphReader {
  private static final int LONGEST_NAME = 120;
  private static final int ENOUGH = 4;

  final DatasetGraph data;
  final Iris iris;

  GraphReader(DatasetGraph data, Iris iris) {
    this.data = data;
    this.iris = iris;
  }

  List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    data.find(Quad.defaultGraphIRI, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
    objects.sort(Comparator.comparing(Node::toString));
    return objects;
  }

  List<Node> subjects(Node property, Node object) {
    List<Node> subjects = new ArrayList<>();
    data.find(Quad.defaultGraphIRI, Node.ANY, property, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
    subjects.sort(Comparator.comparing(Node::getURI));
    return subjects;
  }

  /** A name of a thing, Kazakh first; its address without the base if it has none. */
  String name(Node thing) {
    return objects(thing, LABEL).stream().min(Comparator.comparing((Node label) -> !label.getLiteralLanguage().equals("kk")))
        .map(label -> shortened(label.getLiteralLexicalForm())).orElse(iris.path(thing));
  }

  private static String shortened(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
  }

  /** In how many articles a thing is told of; at least 1. */
  int impact(Node thing) {
    return Math.max(1, Math.max(objects(thing, MENTIONED_IN).size(), objects(thing, ASSERTED_IN).size()));
  }

  /** Sentences of evidence for a fact, from its first articles by id: some are enough to judge by. */
  List<String> sentences(Node fact) {
    Set<String> sentences = new TreeSet<>();
    List<Node> articles = objects(fact, ASSERTED_IN);
    for (Node article : articles.subList(0, Math.min(ENOUGH, articles.size()))) {
      data.find(article, fact, EVIDENCE, Node.ANY).forEachRemaining(
          quad -> data.find(article, quad.getObject(), SENTENCE_TEXT, Node.ANY)
              .forEachRemaining(text -> sentences.add(text.getObject().getLiteralLexicalForm())));
    }
    return new ArrayList<>(sentences);
  }

  String path(Node thing) {
    return iris.path(thing);
  }
}
