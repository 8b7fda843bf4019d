/** What Helsedirektoratet takes in: our own proposal, see {@code SOURCE.md}. */
@NullMarked
package bindeledd.schema.helsedirektoratet;

import org.jspecify.annotations.NullMarked;
