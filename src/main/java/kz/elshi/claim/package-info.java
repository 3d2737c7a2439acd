/** Entities become claims: what an article says, each with the words that say it. */
@NullMarked
package kz.elshi.claim;

import org.jspecify.annotations.NullMarked;
