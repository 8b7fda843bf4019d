/** IMDinett's settlement pages, as our stand-in contract has them: {@code schemas/imdinett}. */
@NullMarked
package bindeledd.schema.imdinett;

import org.jspecify.annotations.NullMarked;
