package bindeledd.ledger;

import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known to have been said, by whom, to whom, and what came of it. Safe for any number of
 * instances.
 */
public interface Ledger {

  /**
   * Takes the right to read a feed for a while. Empty while another instance has it.
   *
   * @param feed the feed's name; it stands at its start when never read before
   */
  Optional<FeedLease> lease(String feed, Duration lease);

  /** Gives the right back before it runs out. */
  void release(FeedLease lease);

  /** Notes that there is nothing more in the feed just now. */
  default void noteEnd(FeedLease lease) {}

  /** Whether anything of a feed is read: it stands somewhere else than at its start. */
  boolean hasBegun(String feed);

  /**
   * Sets a feed back to its start, and whoever reads it now is stopped; noted in the audit trail.
   *
   * @param actor who wants it
   */
  void beginAnew(String feed, String actor);

  /**
   * How strictly the person of a delivery is protected at this moment; the strictest when nobody
   * knows.
   */
  Grade gradeNow(UUID delivery);

  /**
   * Enters what arrived and moves the feed's cursor, in one transaction. The same fact twice is one
   * entry.
   *
   * @throws LeaseLostException if the feed has another reader by now; nothing was entered
   */
  Entered enter(Intake intake);

  /**
   * Claims due deliveries of a route, at most {@code max}, and for no person more than the order
   * allows. Another instance gets none of them until {@code lease} has run out.
   */
  List<Consignment> claim(String route, int max, Duration lease);

  /**
   * Notes what came of deliveries claimed here, with the answers to their senders, in one
   * transaction.
   *
   * @return the deliveries whose lease was lost: what came of those is not noted
   */
  List<UUID> settle(List<Settlement> settlements);

  /**
   * Notes answers that came late, through a feed, and moves the feed's cursor, in one transaction.
   * Answers to deliveries unknown here or no longer waiting are left out and counted.
   */
  Entered answer(Intake intake, List<LateAnswer> answers);

  /**
   * What is on record about the persons with these numbers: the latest version of each fact of
   * these kinds that was not rejected, turned away or annulled, oldest first, by every number asked
   * for that somebody has. One round trip, whatever the number of numbers.
   */
  Map<PersonNumber, List<Fact>> history(Collection<PersonNumber> numbers, Collection<String> kinds);

  /** Blocks until work for {@code route} may be due, or until {@code atMost} has gone. */
  void awaitDue(String route, Duration atMost) throws InterruptedException;
}
