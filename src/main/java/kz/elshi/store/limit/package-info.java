/** What a query may take: time, memory, rows, text; and what it may call. For queries that strangers write. */
@NullMarked
package kz.elshi.store.limit;

import org.jspecify.annotations.NullMarked;
