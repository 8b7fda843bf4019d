package bindeledd.connector;

import static bindeledd.connector.Outcome.DUPLICATE;
import static bindeledd.connector.Outcome.GARBLED;
import static bindeledd.connector.Outcome.NOTHING;
import static bindeledd.connector.Outcome.REFUSED;
import static bindeledd.connector.Outcome.REJECTED;
import static bindeledd.connector.Outcome.UNAVAILABLE;
import static bindeledd.connector.Outcome.UNCERTAIN;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can go wrong between us and a system, and what must come of it: asking twice is harmless, so
 * a feed or register with a lost answer is unavailable; an inbox that may have heard us is
 * uncertain.
 */
public enum Fault {
  /** Nobody listens: connection refused. */
  DOWN(Set.of(UNAVAILABLE), Set.of(UNAVAILABLE)),
  /** The request is heard and acted on, and no answer comes. */
  SLOW(Set.of(UNAVAILABLE), Set.of(UNCERTAIN)),
  /** Half an answer comes, the rest never does. */
  STALLED(Set.of(UNAVAILABLE), Set.of(UNCERTAIN)),
  /**
   * The connection is reset before anything is read. Over plain TCP a sender cannot know that
   * nothing was read, so an inbox may say either.
   */
  CUT_BEFORE(Set.of(UNAVAILABLE), Set.of(UNAVAILABLE, UNCERTAIN)),
  /** The request is heard and acted on, then the connection is reset. */
  CUT_AFTER(Set.of(UNAVAILABLE), Set.of(UNCERTAIN)),
  /** The request is heard and acted on, half an answer comes, then the connection is closed. */
  HALF_ANSWER(Set.of(UNAVAILABLE), Set.of(UNCERTAIN)),
  /** 200 with a page for people: "Vi har dessverre tekniske problemer". */
  NONSENSE(Set.of(GARBLED), Set.of(GARBLED)),
  /** 200, well-formed, and nothing like what was agreed on; with a person's number in it. */
  ODD_ANSWER(Set.of(GARBLED), Set.of(GARBLED)),
  STATUS_401(Set.of(REFUSED), Set.of(REFUSED)),
  STATUS_403(Set.of(REFUSED), Set.of(REFUSED)),
  /** A wrong address, or an answer where the contract says so. Never an empty feed. */
  STATUS_404(Set.of(GARBLED, UNAVAILABLE), Set.of(GARBLED, REJECTED)),
  STATUS_409(Set.of(GARBLED, UNAVAILABLE), Set.of(GARBLED, REJECTED, DUPLICATE)),
  /** Turned away unread, with a {@code Retry-After}. */
  STATUS_429(Set.of(UNAVAILABLE), Set.of(UNAVAILABLE)),
  /**
   * Failed after the request was read, so perhaps after its effect: who was asked to do something
   * may have done it.
   */
  STATUS_500(Set.of(UNAVAILABLE), Set.of(UNCERTAIN)),
  /** A gateway's: the system behind it may have heard us. */
  STATUS_502(Set.of(UNAVAILABLE), Set.of(UNCERTAIN)),
  /** Turned away unread. */
  STATUS_503(Set.of(UNAVAILABLE), Set.of(UNAVAILABLE)),
  /** A gateway's: the system behind it has heard us. */
  STATUS_504(Set.of(UNAVAILABLE), Set.of(UNCERTAIN)),
  /** A SOAP fault that says no more than that the server failed; as a 500. */
  SOAP_FAULT(Set.of(UNAVAILABLE), Set.of(UNCERTAIN));

  private final Set<Outcome> reading;
  private final Set<Outcome> pushing;

  Fault(Set<Outcome> reading, Set<Outcome> pushing) {
    this.reading = reading;
    this.pushing = pushing;
  }

  /** What may come of it at this port. */
  public Set<Outcome> expectedAt(Port port) {
    return switch (port) {
      case Port.Feed<?> _ -> reading;
      // A register that knows nobody by that key may say so with 404.
      case Port.Register<?, ?> _ -> this == STATUS_404 ? with(reading, NOTHING) : reading;
      case Port.Inbox<?> _ -> pushing;
    };
  }

  private static Set<Outcome> with(Set<Outcome> some, Outcome one) {
    var all = EnumSet.copyOf(some);
    all.add(one);
    return all;
  }
}
