/**
 * The ledger: entries, deliveries, attempts and cursors in one PostgreSQL schema. The only place
 * two flows meet.
 */
@NullMarked
package bindeledd.ledger;

import org.jspecify.annotations.NullMarked;
