/**
 * The proof that nothing is lost or doubled: the adapter, its database and every system around it
 * are killed, at named steps and at random moments, while all of them are at work.
 */
@NullMarked
package bindeledd.crash;

import org.jspecify.annotations.NullMarked;
