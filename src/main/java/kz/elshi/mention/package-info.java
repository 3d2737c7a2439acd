/** A document becomes mentions: words that stand for people, offices, bodies, countries, places, topics. Not yet who or what they are. */
@NullMarked
package kz.elshi.mention;

import org.jspecify.annotations.NullMarked;
