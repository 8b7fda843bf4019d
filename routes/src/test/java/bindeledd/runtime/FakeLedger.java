package bindeledd.runtime;

import bindeledd.ledger.Consignment;
import bindeledd.ledger.Entered;
import bindeledd.ledger.FeedLease;
import bindeledd.ledger.Intake;
import bindeledd.ledger.LateAnswer;
import bindeledd.ledger.Ledger;
import bindeledd.ledger.Settlement;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessResourceFailureException;

/** A ledger that remembers what it was told, for what needs no database. */
final class FakeLedger implements Ledger {

  final List<Intake> intakes = new ArrayList<>();
  final List<Settlement> settlements = new ArrayList<>();
  final List<LateAnswer> late = new ArrayList<>();

  /** Leases that can be had; none when it is empty. */
  final Deque<FeedLease> free = new ArrayDeque<>();

  final List<String> released = new ArrayList<>();

  /** What the next settlements meet. */
  final Deque<RuntimeException> failures = new ArrayDeque<>();

  /** Whether nobody can be asked about. */
  boolean isAway;

  /** How often somebody wanted to settle. */
  int settled;

  private final Map<PersonNumber, List<Fact>> history;

  FakeLedger(Map<PersonNumber, List<Fact>> history) {
    this.history = history;
  }

  @Override
  public Optional<FeedLease> lease(String feed, Duration lease) {
    return Optional.ofNullable(free.poll());
  }

  @Override
  public void release(FeedLease lease) {
    released.add(lease.feed());
  }

  @Override
  public boolean hasBegun(String feed) {
    return false;
  }

  @Override
  public void beginAnew(String feed, String actor) {}

  @Override
  public Grade gradeNow(UUID delivery) {
    if (isAway) {
      throw new DataAccessResourceFailureException("gone");
    }
    return Grade.STRICTLY_CONFIDENTIAL;
  }

  @Override
  public Entered enter(Intake intake) {
    intakes.add(intake);
    return new Entered(intake.arrivals().size(), 0, 0, intake.unreadable().size());
  }

  @Override
  public List<Consignment> claim(String route, int max, Duration lease) {
    return List.of();
  }

  @Override
  public List<UUID> settle(List<Settlement> outcomes) {
    settled++;
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
    settlements.addAll(outcomes);
    return List.of();
  }

  @Override
  public Entered answer(Intake intake, List<LateAnswer> answers) {
    late.addAll(answers);
    return new Entered(0, 0, 0, 0);
  }

  @Override
  public Map<PersonNumber, List<Fact>> history(
      Collection<PersonNumber> numbers, Collection<String> kinds) {
    return history;
  }

  @Override
  public void awaitDue(String route, Duration atMost) {}
}
