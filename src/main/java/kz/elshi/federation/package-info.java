/** Other servers: a store behind SPARQL 1.1 with update, and queries that join our endpoint with Wikidata's. RDF4J is used here only. */
@NullMarked
package kz.elshi.federation;

import org.jspecify.annotations.NullMarked;
