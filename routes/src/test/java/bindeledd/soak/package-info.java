/**
 * An hour at a steady load: does anything grow that should not? Run by hand: {@code ./bindeledd
 * soak}.
 */
@NullMarked
package bindeledd.soak;

import org.jspecify.annotations.NullMarked;
