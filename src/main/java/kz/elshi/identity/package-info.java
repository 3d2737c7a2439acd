/** Tells which reports in which articles mean one person or one event, and what people have decided about it. */
@NullMarked
package kz.elshi.identity;

import org.jspecify.annotations.NullMarked;
