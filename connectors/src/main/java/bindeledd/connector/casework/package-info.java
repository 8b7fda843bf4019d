/**
 * The case system (fagsystem): records out of it over REST or from a drop folder, receipts and
 * population data back into it the same way.
 */
@NullMarked
package bindeledd.connector.casework;

import org.jspecify.annotations.NullMarked;
