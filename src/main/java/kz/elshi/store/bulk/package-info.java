/** Fills a TDB2 storage that does not exist yet: nodes first, then each index from rows in its order, packed. Knows nothing of articles. */
@org.jspecify.annotations.NullMarked
package kz.elshi.store.bulk;
