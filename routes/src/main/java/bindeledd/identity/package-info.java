/**
 * Who a number belongs to: person key ↔ fødselsnummer, D-number, DUF; merges, splits and grades.
 */
@NullMarked
package bindeledd.identity;

import org.jspecify.annotations.NullMarked;
