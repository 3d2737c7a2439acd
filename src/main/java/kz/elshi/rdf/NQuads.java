package kz.elshi.rdf;

import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Lines of N-Quads (W3C Recommendation, 2014) in canonical spelling: UTF-8, only what must be escaped is. */
public final class NQuads {
  private NQuads() {}

  /** A line without its line end; of the default graph if {@code graph} is null. */
  public static String line(@Nullable Node graph, Triple triple) {
    StringBuilder line = new StringBuilder(160);
    term(line, triple.getSubject()).append(' ');
    term(line, triple.getPredicate()).append(' ');
    term(line, triple.getObject()).append(' ');
    if (graph != null) {
      term(line, graph).append(' ');
    }
    return line.append('.').toString();
  }

  /** The lines of an article, those of its graph and those of its record in the graph of provenance, sorted; each ends in a line end. */
  public static String lines(ArticleGraph article, Node provenance) {
    TreeSet<String> lines = new TreeSet<>();
    article.asserted().forEach(triple -> lines.add(line(article.graph(), triple)));
    article.record().forEach(triple -> lines.add(line(provenance, triple)));
    return String.join("\n", lines) + "\n";
  }

  /** One term; in SPARQL it is spelt the same. */
  public static String term(Node node) {
    return term(new StringBuilder(), node).toString();
  }

  private static StringBuilder term(StringBuilder line, Node node) {
    if (node.isURI()) {
      return line.append('<').append(node.getURI()).append('>');
    }
    if (node.isBlank()) {
      throw new IllegalArgumentException("Elshi writes no blank nodes: " + node);
    }
    line.append('"');
    String text = node.getLiteralLexicalForm();
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      if (mustBeEscaped(text.charAt(i))) {
        escape(line.append(text, plain, i), text.charAt(i));
        plain = i + 1;
      }
    }
    line.append(text, plain, text.length()).append('"');
    if (!node.getLiteralLanguage().isEmpty()) {
      return line.append('@').append(node.getLiteralLanguage());
    }
    String type = node.getLiteralDatatypeURI();
    return type.equals("http://www.w3.org/2001/XMLSchema#string") ? line : line.append("^^<").append(type).append('>');
  }

  private static boolean mustBeEscaped(char c) {
    return c < 0x20 || c == '"' || c == '\\' || c == 0x7f;
  }

  private static void escape(StringBuilder line, char c) {
    switch (c) {
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      case '\b' -> line.append("\\b");
      case '\f' -> line.append("\\f");
      default -> line.append("\\u%04X".formatted((int) c));
    }
  }
}
