/** The case system, played and tried. */
@NullMarked
package bindeledd.connector.casework;

import org.jspecify.annotations.NullMarked;
