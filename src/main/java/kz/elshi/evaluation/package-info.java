/** Measures what is extracted against facts annotated by hand. */
@NullMarked
package kz.elshi.evaluation;

import org.jspecify.annotations.NullMarked;
