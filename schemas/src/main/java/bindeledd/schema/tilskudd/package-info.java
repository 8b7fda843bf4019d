/**
 * IMDi Tilskudd, the grant portal, under our own stand-in contract: {@code schemas/tilskudd}. What
 * comes in is raw text, so that a date that is none is a finding on its row and not the end of the
 * file.
 */
@NullMarked
package bindeledd.schema.tilskudd;

import org.jspecify.annotations.NullMarked;
