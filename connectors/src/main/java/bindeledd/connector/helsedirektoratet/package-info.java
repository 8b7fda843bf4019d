/** Helsedirektoratet: claims for resource-demanding services, through our stand-in for Altinn. */
@NullMarked
package bindeledd.connector.helsedirektoratet;

import org.jspecify.annotations.NullMarked;
