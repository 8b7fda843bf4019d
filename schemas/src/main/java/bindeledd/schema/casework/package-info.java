/**
 * The case system's contract (fagsystem), ours: what it hands over and what it gets back, under the
 * contract's own Norwegian names.
 */
@NullMarked
package bindeledd.schema.casework;

import org.jspecify.annotations.NullMarked;
