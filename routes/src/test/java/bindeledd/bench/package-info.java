/**
 * How fast it is, beside an ordinary Camel application and beside what the machine can do at most,
 * all in the same run. Run by hand: {@code ./bindeledd bench}.
 */
@NullMarked
package bindeledd.bench;

import org.jspecify.annotations.NullMarked;
