/** Commands. Here the parts are wired together. */
@NullMarked
package kz.elshi.cli;

import org.jspecify.annotations.NullMarked;
