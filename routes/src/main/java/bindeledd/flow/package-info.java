/** One file per flow. */
@NullMarked
package bindeledd.flow;

import org.jspecify.annotations.NullMarked;
