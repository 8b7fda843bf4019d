/**
 * From a finding to a transfer that mends it: what would be sent, and sending it, through the
 * ledger as every other record.
 */
@NullMarked
package bindeledd.remedy;

import org.jspecify.annotations.NullMarked;
