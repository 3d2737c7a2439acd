/** Who of the reference is meant by a name: candidates by sound, evidence for and against them, a link or a ranked list. */
@NullMarked
package kz.elshi.entity.link;

import org.jspecify.annotations.NullMarked;
