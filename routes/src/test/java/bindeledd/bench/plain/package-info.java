/** The same work as an ordinary Camel application does it: a baseline. */
@NullMarked
package bindeledd.bench.plain;

import org.jspecify.annotations.NullMarked;
