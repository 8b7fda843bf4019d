/**
 * Reconciliation: reads the sides, holds every person's against each other, keeps what was found,
 * and tells listeners. What is judged, and how, is {@code mappings}' business.
 */
@NullMarked
package bindeledd.reconciliation;

import org.jspecify.annotations.NullMarked;
