/** Questions to the graph: the library under {@code queries}, its parameters, running them within limits, tables and their spellings. */
@NullMarked
package kz.elshi.query;

import org.jspecify.annotations.NullMarked;
