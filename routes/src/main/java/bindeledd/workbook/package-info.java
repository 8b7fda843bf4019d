/**
 * Workbooks for people outside: the claim for resource-demanding services, for the municipality's
 * auditor. They lie sealed in a folder, and are opened by hand.
 */
@NullMarked
package bindeledd.workbook;

import org.jspecify.annotations.NullMarked;
