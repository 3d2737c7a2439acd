package kz.elshi.mention;

import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in the text.
 *
 * @param text in the nominative
 * @param key of the person in the reference if the name is listed there, else null
 */
record Name(int first, int end, String text, Case grammaticalCase, @Nullable String key, @Nullable String country) {}
