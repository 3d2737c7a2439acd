package kz.elshi.web;

import org.apache.jena.riot.RDFFormat;

/** Spellings of data, with their media type and the ending of their address. */
enum RdfFormat {
  TURTLE("text/turtle", "ttl", RDFFormat.TURTLE_PRETTY),
  JSON_LD("application/ld+json", "jsonld", RDFFormat.JSONLD11),
  N_TRIPLES("application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8);

  private final String type;
  private final String ending;
  private final RDFFormat format;

  RdfFormat(String type, String ending, RDFFormat format) {
    this.type = type;
    this.ending = ending;
    this.format = format;
  }

  String type() {
    return type;
  }

  String ending() {
    return ending;
  }

  RDFFormat format() {
    return format;
  }
}
