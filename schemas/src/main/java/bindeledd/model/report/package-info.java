/** What the reports of a reconciliation say, row by row: our records, published as JSON Schema. */
@NullMarked
package bindeledd.model.report;

import org.jspecify.annotations.NullMarked;
