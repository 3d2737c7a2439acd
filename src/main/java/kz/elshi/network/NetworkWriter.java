package kz.elshi.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kz.elshi.rdf.Iris;

/** Writes a network as a file for other programs. Nodes go by their addresses without the base. */
public final class NetworkWriter {
  /** File formats. */
  public enum Format {
    /** GraphML 1.0. */
    GRAPHML("application/graphml+xml"),
    /** GEXF 1.3 with the times of edges and nodes. */
    GEXF("application/gexf+xml"),
    /** Edges as RFC 4180 rows, with a byte order mark. */
    CSV("text/csv; charset=utf-8"),
    /** Nodes as RFC 4180 rows, with a byte order mark. */
    NODES("text/csv; charset=utf-8");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    /** Media type. */
    public String type() {
      return type;
    }
  }

  private final Network network;
  private final List<Centrality> centralities;
  private final Captions captions;
  private final Iris iris;

  public NetworkWriter(Network network, List<Centrality> centralities, Captions captions, Iris iris) {
    this.network = network;
    this.centralities = centralities;
    this.captions = captions;
    this.iris = iris;
  }

  /**
   * Writes UTF-8 and leaves the stream open.
   *
   * @throws IOException if the stream does
   */
  public void write(Format format, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    switch (format) {
      case GRAPHML -> new GraphMlWriter(network, captions, iris).write(centralities, writer);
      case GEXF -> new GexfWriter(network, captions, iris).write(centralities, writer);
      case CSV -> edges(writer);
      case NODES -> nodes(writer);
    }
    writer.flush();
  }

  private void nodes(Writer out) throws IOException {
    out.write("\uFEFFid,label,type,degree,events,betweenness,pagerank,community\r\n");
    for (Centrality one : centralities) {
      out.write(
          row(
              iris.path(one.node()), captions.of(one.node()), NodeKind.of(one.node()).id(), one.degree(), one.events(), one.betweenness(),
              one.pageRank(), one.community()));
    }
  }

  private void edges(Writer out) throws IOException {
    out.write("\uFEFFsource,target,source_label,target_label,events,kinds,first,last,inferred,event_addresses\r\n");
    for (Edge edge : network.edges()) {
      out.write(
          row(
              iris.path(edge.a()), iris.path(edge.b()), captions.of(edge.a()), captions.of(edge.b()), edge.weight(), kinds(edge),
              edge.first(), edge.last(), edge.isInferred(), events(edge)));
    }
  }

  /** Kinds with their counts, e.g. {@code call:1 meeting:3}. */
  static String kinds(Edge edge) {
    return edge.kinds().entrySet().stream().map(kind -> kind.getKey() + ":" + kind.getValue()).collect(Collectors.joining(" "));
  }

  private String events(Edge edge) {
    return edge.ties().stream().map(tie -> iris.path(tie.event())).collect(Collectors.joining(" "));
  }

  private static String row(@org.jspecify.annotations.Nullable Object... cells) {
    return java.util.Arrays.stream(cells).map(NetworkWriter::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@org.jspecify.annotations.Nullable Object value) {
    String text = value == null ? "" : value.toString();
    // A name that begins like a formula must not be one in a spreadsheet.
    String safe = value instanceof String && text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
