/**
 * How we reach Folkeregisteret: Skatteetaten's own address or KS Fiks, which passes the same
 * services on under another address and with two more headers. One client, two address profiles.
 *
 * <p><b>When the feed no longer reaches back.</b> Events are kept for three years; asked for older
 * ones the register answers 406. The feed then answers with a page that holds no events, one {@code
 * Unreadable} telling the operator which events are lost, and a cursor that has switched to an
 * extract of the municipality: the register's latest sequence number is remembered, and the
 * following pages hold an event of type {@code uttrekk} for every number extracted. After the last
 * one the cursor switches back to the remembered sequence number. All of that lives in the feed's
 * opaque cursor, so it survives a restart, and a flow needs no special case: an unknown event type
 * means that the person is fetched again. Whoever has moved out of the municipality meanwhile is in
 * no extract; that is what the {@code Unreadable} says.
 *
 * <p><b>Two readers of the feed.</b> {@code EVENTS_AHEAD} gives the same events to a second reader,
 * with a cursor of its own, for what cannot wait. It fetches nothing back.
 *
 * <p>Numbers stand in request bodies, never in addresses, with one exception: {@code entydigsoek}
 * takes DUF number and name as query parameters and offers nothing else. No address is logged.
 */
@NullMarked
package bindeledd.connector.folkeregister;

import org.jspecify.annotations.NullMarked;
