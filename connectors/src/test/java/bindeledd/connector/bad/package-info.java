/**
 * Connectors that break one promise each, to see that the kit notices, and notices nothing else.
 */
@NullMarked
package bindeledd.connector.bad;

import org.jspecify.annotations.NullMarked;
