package kz.elshi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Our addresses, dereferenced: {@code /id/…} leads to the page or the data by what the client accepts. */
final class LinkedData {
  private static final String HTML = "text/html";
  private static final int MOST_INCOMING = 500;

  private LinkedData() {}

  /** Redirects an identifier to its page or data. */
  static void identify(Exchange exchange, String asked) throws IOException {
    exchange.response.setHeader("Vary", "Accept");
    // An address that identity has replaced leads to what stands for it now.
    String path = exchange.iris().path(exchange.site.store().standsFor(node(exchange, asked)));
    if (!known(exchange, path)) {
      exchange.error(404, exchange.say("error.404.text", path));
      return;
    }
    List<String> offered = new ArrayList<>(List.of(HTML));
    Arrays.stream(RdfFormat.values()).map(RdfFormat::type).forEach(offered::add);
    String type = Negotiation.choose(exchange.request.getHeader("Accept"), offered);
    if (type == null) {
      exchange.error(406, exchange.say("error.406.text"));
      return;
    }
    Optional<RdfFormat> format = Arrays.stream(RdfFormat.values()).filter(one -> one.type().equals(type)).findFirst();
    String target = format.map(one -> "/data/" + path + "." + one.ending()).orElse("/page/" + path);
    if (format.isEmpty() && path.startsWith("article/") && path.indexOf('/', "article/".length()) > 0) {
      // What belongs to an article stands on the article's page.
      int end = path.indexOf('/', "article/".length());
      target = "/page/" + path.substring(0, end) + "#" + path.substring(end + 1);
    }
    exchange.response.setStatus(303);
    exchange.response.setHeader("Location", java.net.URI.create(encoded(target)).toASCIIString());
  }

  /** A path with what may not stand in an address encoded. */
  static String encoded(String path) {
    return path.replace("%", "%25").replace(" ", "%20").replace("\"", "%22").replace("<", "%3C").replace(">", "%3E")
        .replace("\\", "%5C").replace("^", "%5E").replace("`", "%60").replace("{", "%7B").replace("|", "%7C").replace("}", "%7D");
  }

  private static boolean known(Exchange exchange, String path) {
    Node node = node(exchange, path);
    return exchange.site.store().read(data -> data.contains(Node.ANY, node, Node.ANY, Node.ANY));
  }

  private static Node node(Exchange exchange, String path) {
    return NodeFactory.createURI(exchange.iris().base() + path);
  }

  /** Sends the named graph of an article and the record of it, as TriG: what was extracted, as it is stored. */
  static void article(Exchange exchange, String path) throws IOException {
    Node article = node(exchange, "article/" + path);
    DatasetGraph graphs = DatasetGraphFactory.create();
    exchange.site.store().read(
        data -> {
          data.find(article, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(graphs::add);
          Node provenance = exchange.iris().provenanceGraph();
          String text = new GraphView(data, exchange).value(provenance, article, Vocabulary.TEXT);
          boolean whole = exchange.site.showsWhole(path, text == null ? "" : text);
          data.find(provenance, article, Node.ANY, Node.ANY).forEachRemaining(
              quad -> {
                if (whole || !quad.getPredicate().equals(Vocabulary.TEXT)) {
                  graphs.add(quad);
                }
              });
          return graphs;
        });
    if (graphs.isEmpty()) {
      exchange.error(404, exchange.say("error.404.text", "article/" + path));
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, graphs, RDFFormat.TRIG_PRETTY);
    exchange.send(200, "application/trig; charset=utf-8", bytes.toByteArray());
  }

  /** Sends the data of a thing: what the graph says of it and what points to it; of an article its named graph. */
  static void data(Exchange exchange, String file) throws IOException {
    for (RdfFormat format : RdfFormat.values()) {
      if (file.endsWith("." + format.ending())) {
        String path = file.substring(0, file.length() - format.ending().length() - 1);
        Graph graph = describe(exchange, node(exchange, path));
        if (graph.isEmpty()) {
          exchange.error(404, exchange.say("error.404.text", path));
          return;
        }
        exchange.send(200, format.type() + "; charset=utf-8", bytes(exchange, graph, format));
        return;
      }
    }
    exchange.error(404, exchange.say("error.404.text", file));
  }

  private static byte[] bytes(Exchange exchange, Graph graph, RdfFormat format) {
    if (format == RdfFormat.JSON_LD) {
      return exchange.site.jsonLd().write(DatasetGraphFactory.wrap(graph)).getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, graph, format.format());
    return bytes.toByteArray();
  }

  private static Graph describe(Exchange exchange, Node node) {
    Graph graph = GraphFactory.createGraphMem();
    graph.getPrefixMapping().setNsPrefix("elshi", Vocabulary.NAMESPACE);
    graph.getPrefixMapping().setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    graph.getPrefixMapping().setNsPrefix("owl", "http://www.w3.org/2002/07/owl#");
    graph.getPrefixMapping().setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#");
    graph.getPrefixMapping().setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    graph.getPrefixMapping().setNsPrefix("schema", "https://schema.org/");
    return exchange.site.store().read(
        data -> {
          // Evidence and links stand in their article's graph alone.
          boolean shared = data.contains(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY);
          data.find(shared ? Quad.defaultGraphIRI : Node.ANY, node, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
          data.find(node, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
          var incoming = data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, node);
          for (int i = 0; incoming.hasNext() && i < MOST_INCOMING; i++) {
            graph.add(incoming.next().asTriple());
          }
          return graph;
        });
  }
}
