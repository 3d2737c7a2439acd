/**
 * A graph of people, offices, bodies and countries projected from the events of a store: neighbourhoods, paths, centrality,
 * communities, files.
 */
@NullMarked
package kz.elshi.network;

import org.jspecify.annotations.NullMarked;
