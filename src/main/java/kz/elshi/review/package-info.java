/** What people should look at: doubtful links, pairs that may be one, offices that two people hold, facts that are little trusted. */
@NullMarked
package kz.elshi.review;

import org.jspecify.annotations.NullMarked;
