/** Extraction as a job of Apache Spark: articles from any file system that Hadoop knows become parts of N-Quads and a manifest. */
@NullMarked
package kz.elshi.spark;

import org.jspecify.annotations.NullMarked;
