/** The other side of a drop folder, and what it gives. */
@NullMarked
package bindeledd.connector.files;

import org.jspecify.annotations.NullMarked;
