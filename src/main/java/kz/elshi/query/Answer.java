package kz.elshi.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Rows of an answer: one node a column, or null where nothing is bound. */
public record Answer(List<String> columns, List<List<@Nullable Node>> rows) {
  /** A cell as text: the lexical form of a literal, the address of a resource, empty if nothing is bound. */
  public static String text(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
