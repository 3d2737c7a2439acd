package kz.elshi.wikidata;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** The questions, in Wikidata's model of data (https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format). */
final class Queries {
  private static final String PREFIXES =
      """
      PREFIX wd: <http://www.wikidata.org/entity/>
      PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      PREFIX p: <http://www.wikidata.org/prop/>
      PREFIX ps: <http://www.wikidata.org/prop/statement/>
      PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
      PREFIX wikibase: <http://wikiba.se/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;
  private static final String OURS = "FILTER(LANG(?value) IN (\"kk\", \"ru\", \"en\", \"mul\"))";

  private Queries() {}

  /** Items ({@code ?item}) that bear one of some names. */
  static String named(Collection<Label> names) {
    return PREFIXES
        + "SELECT DISTINCT ?item WHERE {\n  VALUES ?name { " + literals(names)
        + " }\n  { ?item rdfs:label ?name } UNION { ?item skos:altLabel ?name }\n}";
  }

  /** Who holds or held some positions ({@code ?item}, {@code ?position}, {@code ?start}, {@code ?end}), with names ({@code ?value}). */
  static String holders(Collection<String> positions) {
    return PREFIXES
        + "SELECT DISTINCT ?item ?position ?start ?end ?value WHERE {\n  VALUES ?position { " + items(positions) + " }\n"
        + "  ?statement ps:P39 ?position . ?item p:P39 ?statement .\n"
        + "  FILTER NOT EXISTS { ?statement wikibase:rank wikibase:DeprecatedRank }\n"
        + "  OPTIONAL { ?statement pq:P580 ?start }\n  OPTIONAL { ?statement pq:P582 ?end }\n"
        + "  OPTIONAL { ?item rdfs:label ?value " + OURS + " }\n}";
  }

  /** What is known of some items: {@code ?property} is label, alias, P31, P27, P17, P1001 or P39, the last one with {@code ?start}, {@code ?end}. */
  static String details(Collection<String> items) {
    return PREFIXES
        + "SELECT ?item ?property ?value ?start ?end WHERE {\n  VALUES ?item { " + items(items) + " }\n"
        + "  { ?item rdfs:label ?value " + OURS + " BIND(\"label\" AS ?property) }\n"
        + "  UNION { ?item skos:altLabel ?value " + OURS + " BIND(\"alias\" AS ?property) }\n"
        + direct("P31") + direct("P27") + direct("P17") + direct("P1001")
        + "  UNION { ?item p:P39 ?statement . ?statement ps:P39 ?value .\n"
        + "    FILTER NOT EXISTS { ?statement wikibase:rank wikibase:DeprecatedRank }\n"
        + "    OPTIONAL { ?statement pq:P580 ?start } OPTIONAL { ?statement pq:P582 ?end } BIND(\"P39\" AS ?property) }\n}";
  }

  private static String direct(String property) {
    return "  UNION { ?item wdt:" + property + " ?value BIND(\"" + property + "\" AS ?property) }\n";
  }

  private static String items(Collection<String> qids) {
    return qids.stream().map(qid -> "wd:" + qid).collect(Collectors.joining(" "));
  }

  /** Names come from articles: whatever is in them is escaped. */
  private static String literals(Collection<Label> names) {
    return names.stream()
        .map(name -> NodeFmtLib.strNT(NodeFactory.createLiteralLang(name.text(), name.language())))
        .collect(Collectors.joining(" "));
  }
}
