/**
 * Our own records: what the ledger keeps and every mapping goes to or from. Values only; no I/O, no
 * clock, no foreign type.
 */
@NullMarked
package bindeledd.model;

import org.jspecify.annotations.NullMarked;
