/**
 * How one becomes the other: pure functions and dated code tables. No Spring, no Camel, no clock,
 * no I/O.
 */
@NullMarked
package bindeledd.mapping;

import org.jspecify.annotations.NullMarked;
