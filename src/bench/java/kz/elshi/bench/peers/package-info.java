/** Our store beside others: the same questions of the library asked of each, the answers compared before any time is taken. */
@org.jspecify.annotations.NullMarked
package kz.elshi.bench.peers;
