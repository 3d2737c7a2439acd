package kz.elshi.federation;

import java.util.UUID;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.NQuads;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * A mark in the remote data set that every change replaces by a new one. A change is made only if the mark is still the one that was
 * there when reading began (optimistic concurrency control, Kung and Robinson 1981), and the new mark tells afterwards whether it was.
 */
final class Guard {
  /** End of the address of the graph that holds the mark alone. */
  static final String GRAPH = "graph/commit";

  private final RemoteService service;
  private final Node graph;
  private @Nullable String seen;

  Guard(RemoteService service, Iris iris) {
    this.service = service;
    this.graph = NodeFactory.createURI(iris.base() + GRAPH);
  }

  /** Remembers the mark as it is now. */
  void read() {
    RowSet rows = service.select("SELECT ?mark { GRAPH " + term() + " { " + term() + " " + NQuads.term(Vocabulary.COMMIT) + " ?mark } }");
    seen = rows.hasNext() ? rows.next().get("mark").getLiteralLexicalForm() : null;
  }

  /** Whether there was a mark when it was read. */
  boolean isThere() {
    return seen != null;
  }

  /** Whether the server shows what is in a named graph also where no graph is named. */
  boolean isUnion() {
    return service.ask("ASK { " + term() + " " + NQuads.term(Vocabulary.COMMIT) + " ?mark }");
  }

  /** A mark that no change has had. */
  static String next() {
    return UUID.randomUUID().toString();
  }

  /** What an update takes away of the mark. */
  String old() {
    return seen == null ? "" : statement("\"" + seen + "\"");
  }

  /** What an update puts in its place. */
  String statement(String literal) {
    return "GRAPH " + term() + " { " + term() + " " + NQuads.term(Vocabulary.COMMIT) + " " + literal + " }";
  }

  /** The condition of an update. */
  String condition() {
    return seen == null ? "FILTER NOT EXISTS { " + statement("?any") + " }" : old();
  }

  /** Whether the mark is this one now. */
  boolean is(String mark) {
    return service.ask("ASK { " + statement("\"" + mark + "\"") + " }");
  }

  private String term() {
    return NQuads.term(graph);
  }
}
