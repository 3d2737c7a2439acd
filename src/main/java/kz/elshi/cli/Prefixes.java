package kz.elshi.cli;

import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;

/** Prefixes of what is printed. */
final class Prefixes {
  private Prefixes() {}

  static void set(PrefixMapping mapping, Iris iris) {
    mapping.setNsPrefix("elshi", Vocabulary.NAMESPACE);
    mapping.setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    mapping.setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#");
    mapping.setNsPrefix("owl", "http://www.w3.org/2002/07/owl#");
    mapping.setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    mapping.setNsPrefix("schema", "https://schema.org/");
    mapping.setNsPrefix("wd", Vocabulary.WIKIDATA);
    for (String folder : new String[] {"person", "country", "organisation", "place", "office", "topic", "event", "article"}) {
      mapping.setNsPrefix(folder, iris.base() + folder + "/");
    }
  }

  static void set(DatasetGraph dataset, Iris iris) {
    PrefixMapping mapping = PrefixMapping.Factory.create();
    set(mapping, iris);
    mapping.getNsPrefixMap().forEach((prefix, uri) -> dataset.prefixes().add(prefix, uri));
  }
}
