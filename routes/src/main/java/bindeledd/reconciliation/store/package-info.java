/** Runs and findings in PostgreSQL. */
@NullMarked
package bindeledd.reconciliation.store;

import org.jspecify.annotations.NullMarked;
