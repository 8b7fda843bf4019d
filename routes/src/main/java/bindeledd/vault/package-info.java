/** What keeps personal content sealed, and finds it again without opening it. */
@NullMarked
package bindeledd.vault;

import org.jspecify.annotations.NullMarked;
