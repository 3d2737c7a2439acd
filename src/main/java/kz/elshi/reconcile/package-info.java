/** Which entity of the graph a name means: an index of names, scores of candidates, and the values that tables are extended with. */
@NullMarked
package kz.elshi.reconcile;

import org.jspecify.annotations.NullMarked;
