/** The immutable values that every stage passes on: articles, documents, sentences, tokens, spans, dates. No input or output. */
@NullMarked
package kz.elshi.text;

import org.jspecify.annotations.NullMarked;
