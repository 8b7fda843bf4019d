/** Husbanken, played and tried. */
@NullMarked
package bindeledd.connector.husbanken;

import org.jspecify.annotations.NullMarked;
