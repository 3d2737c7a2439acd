/** Kazakh in Cyrillic script: morphology, verbs, quotations, dates. The words lie in {@code data/lexicon/kk}. */
@NullMarked
package kz.elshi.lang.kk;

import org.jspecify.annotations.NullMarked;
