/** The graph on disk: Jena TDB2 under one folder. Articles are added, replaced and withdrawn whole; the default graph is derived. */
@NullMarked
package kz.elshi.store;

import org.jspecify.annotations.NullMarked;
