/**
 * The seam: what a system must offer so that the routes can use it. One sub-package per system.
 * Nothing here maps, retries, caches, counts, schedules or knows the ledger.
 */
@NullMarked
package bindeledd.connector;

import org.jspecify.annotations.NullMarked;
