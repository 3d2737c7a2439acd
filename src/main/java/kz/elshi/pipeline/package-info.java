/** The way of an article, from its text to checked quads. */
@NullMarked
package kz.elshi.pipeline;

import org.jspecify.annotations.NullMarked;
