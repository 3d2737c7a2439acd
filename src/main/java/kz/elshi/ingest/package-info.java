/** Files, folders and streams become articles: plain text, HTML, JSON Lines, web archives; encodings, metadata, readable problems. */
@NullMarked
package kz.elshi.ingest;

import org.jspecify.annotations.NullMarked;
