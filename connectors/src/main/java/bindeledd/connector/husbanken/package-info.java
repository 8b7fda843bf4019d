/**
 * Husbanken's housing allowance. Two sources of the same record: the call for municipalities, asked
 * person by person with the number in the body, and NAV's copy of Husbanken's answer in Digisos
 * files from KS Fiks, in a drop folder. Applications go in over the first.
 *
 * <p>{@code minbostotte} itself answers a citizen who is logged in; this adapter never is. What it
 * answers is read here all the same, since the call for municipalities answers in the same form.
 */
@NullMarked
package bindeledd.connector.husbanken;

import org.jspecify.annotations.NullMarked;
