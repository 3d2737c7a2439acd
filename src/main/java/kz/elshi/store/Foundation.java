package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.FINGERPRINT;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import kz.elshi.rdf.Ontology;
import kz.elshi.rdf.ReferenceConverter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What a store has before any article: the reference, and in the graph of provenance two marks, of which reference it is and of which form what
 * follows from articles is. By them a store is told to be up to date in two looks, however big it is.
 */
final class Foundation {
  /** Changes when identity or the default graph come out otherwise from the same articles; older stores are then decided anew when they are opened. */
  private static final String FORM = "2: profiles once a thing, years of events";

  private final Home home;
  private final Iris iris;

  Foundation(Home home, Iris iris) {
    this.home = home;
    this.iris = iris;
  }

  /** The statements of the reference; making them takes seconds. */
  List<Triple> reference() {
    List<Triple> triples = new ArrayList<>();
    ReferenceConverter.files(home, iris).values().forEach(triples::addAll);
    triples.addAll(Ontology.concepts(home));
    return triples;
  }

  /** Which reference it is. */
  Triple referenceMark() {
    return mark(iris.referenceGraph(), ReferenceConverter.fingerprint(home, iris));
  }

  /** Of which form what follows from articles is. */
  Triple formMark() {
    return mark(iris.identityGraph(), FORM);
  }

  private static Triple mark(Node graph, String text) {
    return Triple.create(graph, FINGERPRINT, Literals.string(text));
  }
}
