/** The same work without any guarantee, every object reused: what the machine can do at most. */
@NullMarked
package bindeledd.bench.bare;

import org.jspecify.annotations.NullMarked;
