/** An article's graph is checked against {@code ontology/shapes.ttl} before it is stored. */
@NullMarked
package kz.elshi.shape;

import org.jspecify.annotations.NullMarked;
