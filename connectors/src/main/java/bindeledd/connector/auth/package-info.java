/** How we get access tokens, for the connectors that need them. A helper, not a connector. */
@NullMarked
package bindeledd.connector.auth;

import org.jspecify.annotations.NullMarked;
