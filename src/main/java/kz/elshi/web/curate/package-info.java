/** Who may change the store over the web: tokens, sessions, and a brake on guessing. */
@NullMarked
package kz.elshi.web.curate;

import org.jspecify.annotations.NullMarked;
