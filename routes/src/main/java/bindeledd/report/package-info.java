/**
 * What a reconciliation found, for people: reports as workbook, CSV, JSON and a page to print. A
 * run is kept sealed, line by line; a report is written when somebody opens it, for what that
 * person may see.
 */
@NullMarked
package bindeledd.report;

import org.jspecify.annotations.NullMarked;
