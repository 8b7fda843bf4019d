/**
 * Several municipalities in one installation: which there are, what each is configured with, and
 * what of the adapter each has to itself.
 */
@NullMarked
package bindeledd.municipality;

import org.jspecify.annotations.NullMarked;
