/** The adapter: what moves, when, and what came of it. */
@NullMarked
package bindeledd;

import org.jspecify.annotations.NullMarked;
