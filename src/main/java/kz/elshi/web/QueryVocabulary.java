package kz.elshi.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.elshi.rdf.OntologyLabels;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;

/** What the editor offers: prefixes, and the ontology's classes and properties with their labels. */
final class QueryVocabulary {
  private QueryVocabulary() {}

  static void send(Exchange exchange) throws IOException {
    ObjectNode vocabulary = JsonNodeFactory.instance.objectNode();
    ObjectNode prefixes = vocabulary.putObject("prefixes");
    prefixes(exchange).forEach(prefixes::put);
    OntologyLabels ontology = exchange.site.ontology();
    terms(exchange, vocabulary.putArray("classes"), ontology.classes());
    terms(exchange, vocabulary.putArray("properties"), ontology.properties());
    for (String common : new String[] {"http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#altLabel",
        "http://www.w3.org/2004/02/skos/core#notation", "http://www.w3.org/2002/07/owl#sameAs", "https://schema.org/headline", "https://schema.org/datePublished",
        "http://www.w3.org/2003/01/geo/wgs84_pos#lat", "http://www.w3.org/2003/01/geo/wgs84_pos#long"}) {
      vocabulary.withArray("properties").addObject().put("iri", common).put("label", "");
    }
    exchange.json(vocabulary);
  }

  private static void terms(Exchange exchange, ArrayNode out, Iterable<Node> terms) {
    terms.forEach(term -> out.addObject().put("iri", term.getURI()).put("label", exchange.site.ontology().get(term, exchange.language)));
  }

  private static Map<String, String> prefixes(Exchange exchange) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("elshi", Vocabulary.NAMESPACE);
    prefixes.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("wd", Vocabulary.WIKIDATA);
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    for (String folder : new String[] {"article", "country", "event", "office", "organisation", "pair", "person", "place", "topic", "graph"}) {
      prefixes.put(folder, exchange.iris().base() + folder + "/");
    }
    return prefixes;
  }
}
