package kz.elshi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint is (SPARQL 1.1 Service Description) and what is in it (VoID), as data. */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String VOID = "http://rdfs.org/ns/void#";

  private ServiceDescription() {}

  static void send(Exchange exchange) throws IOException {
    List<String> offered = Arrays.stream(RdfFormat.values()).map(RdfFormat::type).toList();
    String type = Negotiation.choose(exchange.request.getHeader("Accept"), offered);
    String chosen = type == null ? RdfFormat.TURTLE.type() : type;
    RdfFormat format = Arrays.stream(RdfFormat.values()).filter(one -> one.type().equals(chosen)).findFirst().orElseThrow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, graph(exchange), format.format());
    exchange.response.setHeader("Vary", "Accept");
    exchange.send(200, format.type() + "; charset=utf-8", bytes.toByteArray());
  }

  private static Graph graph(Exchange exchange) {
    Graph graph = GraphFactory.createGraphMem();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("void", VOID).setNsPrefix("elshi", Vocabulary.NAMESPACE);
    String origin = exchange.request.getScheme() + "://" + exchange.request.getServerName() + ":" + exchange.request.getServerPort();
    Node service = uri(origin + "/kg/sparql");
    Node dataset = uri(origin + "/.well-known/void#dataset");
    Node defaultGraph = uri(origin + "/.well-known/void#default");
    add(graph, service, "type", SD + "Service");
    graph.add(Triple.create(service, uri(SD + "endpoint"), service));
    graph.add(Triple.create(service, uri(SD + "supportedLanguage"), uri(SD + "SPARQL11Query")));
    for (String format : List.of("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples", "JSON-LD")) {
      graph.add(Triple.create(service, uri(SD + "resultFormat"), uri("http://www.w3.org/ns/formats/" + format)));
    }
    graph.add(Triple.create(service, uri(SD + "defaultDataset"), dataset));
    add(graph, dataset, "type", SD + "Dataset");
    add(graph, dataset, "type", VOID + "Dataset");
    graph.add(Triple.create(dataset, uri(VOID + "sparqlEndpoint"), service));
    graph.add(Triple.create(dataset, uri(VOID + "vocabulary"), uri(Vocabulary.NAMESPACE)));
    graph.add(Triple.create(dataset, uri(SD + "defaultGraph"), defaultGraph));
    add(graph, defaultGraph, "type", SD + "Graph");
    counts(exchange, graph, dataset, defaultGraph);
    return graph;
  }

  private static void counts(Exchange exchange, Graph graph, Node dataset, Node defaultGraph) {
    GraphCounts counts = exchange.site.store().read(exchange.site.counts()::get);
    graph.add(Triple.create(defaultGraph, uri(VOID + "triples"), integer(counts.triples())));
    counts.classes().forEach(
        (name, count) -> {
          Node partition = uri(dataset.getURI().replace("#dataset", "#class-") + name.replaceFirst("^.*[/#]", ""));
          graph.add(Triple.create(dataset, uri(VOID + "classPartition"), partition));
          graph.add(Triple.create(partition, uri(VOID + "class"), uri(name)));
          graph.add(Triple.create(partition, uri(VOID + "entities"), integer(count)));
        });
  }

  private static Node integer(long value) {
    return kz.elshi.rdf.Literals.integer(value);
  }

  private static void add(Graph graph, Node subject, String property, String object) {
    graph.add(Triple.create(subject, property.equals("type") ? RDF.type.asNode() : uri(property), uri(object)));
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
