/**
 * The bridge between ports and Camel: the words of a flow, the guard around every port, the one
 * error policy.
 */
@NullMarked
package bindeledd.runtime;

import org.jspecify.annotations.NullMarked;
