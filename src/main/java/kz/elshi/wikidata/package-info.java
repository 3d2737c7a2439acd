/**
 * Wikidata, live or as a dump: finds out which of its items the entities of a store are, and refreshes the reference tables. Nothing here is
 * needed to read articles.
 */
@NullMarked
package kz.elshi.wikidata;

import org.jspecify.annotations.NullMarked;
