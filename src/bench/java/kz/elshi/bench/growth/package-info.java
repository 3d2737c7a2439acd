/** What a store costs as it grows, and a chart of it. */
@NullMarked
package kz.elshi.bench.growth;

import org.jspecify.annotations.NullMarked;
