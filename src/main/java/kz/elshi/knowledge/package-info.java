/** Reads the knowledge that lies in files: reference tables, lexicons, rules. Knows their formats, not their contents. */
@NullMarked
package kz.elshi.knowledge;

import org.jspecify.annotations.NullMarked;
