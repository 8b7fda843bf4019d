/**
 * What the systems say of one person, held against each other: pure functions from a dossier to
 * differences and kroner. Who reads the sides, and who keeps what was found, is {@code routes}'
 * business.
 */
@NullMarked
package bindeledd.mapping.reconciliation;

import org.jspecify.annotations.NullMarked;
