/** Claims become RDF: addresses, vocabulary, the named graph of an article, the reference as a graph. Jena begins here. */
@NullMarked
package kz.elshi.rdf;

import org.jspecify.annotations.NullMarked;
