/** How well people are recognised by their names: the reference against itself. */
@NullMarked
package kz.elshi.evaluation.link;

import org.jspecify.annotations.NullMarked;
