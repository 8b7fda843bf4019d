/**
 * Husbanken's housing allowance (bostøtte) under its own names: the answer with cases and payments,
 * NAV's copy of it in a Digisos application, and the application we hand in. Values are raw text,
 * so that a month 13 is a finding on that case and not the end of the answer.
 */
@NullMarked
package bindeledd.schema.husbanken;

import org.jspecify.annotations.NullMarked;
