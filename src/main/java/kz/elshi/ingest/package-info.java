/** Files, folders and streams become articles: plain text, HTML, JSON Lines; encodings, metadata, readable problems. */
@NullMarked
package kz.elshi.ingest;

import org.jspecify.annotations.NullMarked;
