package kz.elshi.federation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.rdf.NQuads;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Quads to take away and to add, and the one SPARQL update that does both. */
final class Change {
  private static final String NO_IRI = "<>\"{}|\\^`";

  private final Set<Quad> deleted = new LinkedHashSet<>();
  private final Set<Quad> added = new LinkedHashSet<>();

  /** {@code known} says that the server has the quad. */
  void add(Quad quad, boolean known) {
    if (!deleted.remove(quad) && !known) {
      added.add(checked(quad));
    }
  }

  void delete(Quad quad, boolean known) {
    if (!added.remove(quad) && known) {
      deleted.add(quad);
    }
  }

  boolean isDeleted(Quad quad) {
    return deleted.contains(quad);
  }

  boolean isEmpty() {
    return deleted.isEmpty() && added.isEmpty();
  }

  /** A blank node would be another one at the server, and an address with a bracket in it would end the term. */
  private static Quad checked(Quad quad) {
    for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
      boolean wrong = node.isBlank() || (node.isURI() && node.getURI().chars().anyMatch(c -> c <= ' ' || NO_IRI.indexOf(c) >= 0));
      if (wrong) {
        throw new IllegalArgumentException("a term that cannot be sent to a server: " + node);
      }
    }
    return quad;
  }

  /** The update; made whole or not at all, and not at all if the mark of {@code guard} is no longer what it was. */
  String update(Guard guard, String mark) {
    StringBuilder text = new StringBuilder("DELETE {\n").append(guard.old()).append('\n');
    append(text, deleted);
    text.append("}\nINSERT {\n").append(guard.statement("\"" + mark + "\"")).append('\n');
    append(text, added);
    return text.append("}\nWHERE { ").append(guard.condition()).append(" }").toString();
  }

  /** A block for each subject: some parsers go down a level with every statement of a block. */
  private static void append(StringBuilder text, Collection<Quad> quads) {
    Map<Node, Map<Node, StringBuilder>> blocks = new LinkedHashMap<>();
    for (Quad quad : quads) {
      blocks
          .computeIfAbsent(quad.getGraph(), graph -> new LinkedHashMap<>())
          .computeIfAbsent(quad.getSubject(), subject -> new StringBuilder())
          .append(NQuads.term(quad.getSubject())).append(' ')
          .append(NQuads.term(quad.getPredicate())).append(' ')
          .append(NQuads.term(quad.getObject())).append(" .\n");
    }
    blocks.forEach(
        (graph, subjects) ->
            subjects.values().forEach(
                block -> {
                  if (Quad.isDefaultGraph(graph)) {
                    text.append(block);
                  } else {
                    text.append("GRAPH ").append(NQuads.term(graph)).append(" { ").append(block).append("}\n");
                  }
                }));
  }
}
