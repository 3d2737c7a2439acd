/** Mentions become entities: coreference inside the article, a link to the reference, a stable key. */
@NullMarked
package kz.elshi.entity;

import org.jspecify.annotations.NullMarked;
