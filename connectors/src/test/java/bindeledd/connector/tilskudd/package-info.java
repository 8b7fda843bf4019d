/** The grant portal, played, and its connector held against the contract. */
@NullMarked
package bindeledd.connector.tilskudd;

import org.jspecify.annotations.NullMarked;
