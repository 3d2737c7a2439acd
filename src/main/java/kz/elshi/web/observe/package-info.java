/** Seeing a server run: figures and lines of a log. */
@NullMarked
package kz.elshi.web.observe;

import org.jspecify.annotations.NullMarked;
