/** IMDinett's settlement pages: who is to be settled here, and when they were. */
@NullMarked
package bindeledd.connector.imdinett;

import org.jspecify.annotations.NullMarked;
