package bindeledd.runtime;

import bindeledd.connector.Contract;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Port;
import bindeledd.ledger.FeedLease;
import bindeledd.ledger.Intake;
import bindeledd.ledger.Ledger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads feeds page by page, each under a lease, so that one instance reads it at a time. */
final class PullLoop implements LoopConsumer.Loop {

  private final Words.PullWord word;
  private final Ledger ledger;
  private final Ports ports;
  private final Guards guards;
  private final FlowSettings settings;
  private final RouteStates states;

  PullLoop(
      Words.PullWord word,
      Ledger ledger,
      Ports ports,
      Guards guards,
      FlowSettings settings,
      RouteStates states) {
    this.word = word;
    this.ledger = ledger;
    this.ports = ports;
    this.guards = guards;
    this.settings = settings;
    this.states = states;
  }

  @Override
  public void turn(LoopConsumer.Turn turn) throws InterruptedException {
    if (word.behind() != null && !ledger.hasBegun(word.behind().name())) {
      turn.rest(() -> Thread.sleep(settings.pollEvery()));
      return;
    }
    boolean more = false;
    for (Port.Feed<?> feed : word.feeds()) {
      for (var served : ports.reading(feed).entrySet()) {
        if (served.getValue() instanceof Contract.Feeding<?> feeding) {
          more |= readUnderLease(name(feed, served.getKey()), feeding, turn);
        }
      }
    }
    if (!more) {
      turn.rest(() -> Thread.sleep(settings.pollEvery()));
    }
  }

  /** Where one version of it stands says nothing to another. */
  private static String name(Port.Feed<?> feed, String version) {
    return version.isEmpty() ? feed.name() : feed.name() + "@" + version;
  }

  private <R> boolean readUnderLease(
      String name, Contract.Feeding<R> feeding, LoopConsumer.Turn turn) {
    // From before it was asked for: a machine may stand still while the answer is on its way.
    long until = System.nanoTime() + settings.lease().toNanos() / 2;
    Optional<FeedLease> lease = ledger.lease(name, settings.lease());
    if (lease.isEmpty()) {
      return false;
    }
    try {
      return readOn(feeding, lease.get(), until, turn);
    } catch (NotNowException | ClaimOverException e) {
      return false;
    } finally {
      ledger.release(lease.get());
    }
  }

  private <R> boolean readOn(
      Contract.Feeding<R> feeding, FeedLease lease, long until, LoopConsumer.Turn turn) {
    Cursor at = lease.cursor();
    while (System.nanoTime() - until < 0) {
      Cursor after = at;
      Page<R> page =
          guards.call(
              feeding.port(),
              () -> {
                // Our own limits may have let it wait until another reads.
                if (System.nanoTime() - until >= 0) {
                  throw new ClaimOverException();
                }
                return feeding.pull().pull(after);
              });
      states.read(word.flow(), lease.feed());
      boolean moved = !page.next().equals(at);
      if (!moved && page.records().isEmpty() && page.unreadable().isEmpty()) {
        ledger.noteEnd(lease);
        return false;
      }
      var move = new Intake.Move(new FeedLease(lease.feed(), at, lease.token()), page.next());
      if (!handle(feeding.port().name(), page, move, turn)) {
        return false;
      }
      at = page.next();
      if (!page.more()) {
        // Asking once more tells the sender that everything up to here is safely kept.
        return moved;
      }
    }
    return true;
  }

  /**
   * What goes ahead moves nothing: killed in between, the page is read again, which is harmless.
   */
  private <R> boolean handle(String feed, Page<R> page, Intake.Move move, LoopConsumer.Turn turn) {
    List<R> rest = page.records();
    List<?> ahead = word.ahead().apply(page.records());
    if (!ahead.isEmpty()) {
      if (!turn.handle(new Batch<>(feed, null, ahead, List.of()))) {
        return false;
      }
      var gone = new HashSet<Object>(ahead);
      rest = rest.stream().filter(record -> !gone.contains(record)).toList();
    }
    return turn.handle(new Batch<>(feed, move, rest, page.unreadable()));
  }
}
