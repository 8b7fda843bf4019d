/**
 * Dated code tables a domain expert can review as CSV, and how to look a code up on a day and under
 * a law.
 */
@NullMarked
package bindeledd.mapping.codes;

import org.jspecify.annotations.NullMarked;
