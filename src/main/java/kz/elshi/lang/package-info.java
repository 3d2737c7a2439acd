/** Articles become documents: sentences, quotations, tokens with their readings, dates. One package below for each language. */
@NullMarked
package kz.elshi.lang;

import org.jspecify.annotations.NullMarked;
