/**
 * A sequence labeller for names: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) with hashed features. Its
 * classes of names are those of the corpus that it learned from.
 */
@NullMarked
package kz.elshi.mention.crf;

import org.jspecify.annotations.NullMarked;
