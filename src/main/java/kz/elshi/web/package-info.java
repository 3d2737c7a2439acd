/** Fuseki on one port: the SPARQL endpoint, linked data, and pages. Reading only. */
@NullMarked
package kz.elshi.web;

import org.jspecify.annotations.NullMarked;
