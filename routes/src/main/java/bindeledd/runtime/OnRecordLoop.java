package bindeledd.runtime;

import bindeledd.connector.Cursor;
import bindeledd.identity.Identity;
import bindeledd.identity.Identity.OnRecord;
import bindeledd.ledger.FeedLease;
import bindeledd.ledger.Intake;
import bindeledd.ledger.Ledger;
import bindeledd.model.Fact;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Goes through everybody with certain facts on record, once in each period. Where it stands is a
 * cursor in the ledger like any feed's, so it is one instance's at a time, goes on after a restart
 * where it was, and moves with what was entered.
 */
final class OnRecordLoop implements LoopConsumer.Loop {

  /** Few: each is asked about by itself, and a page is asked about anew when one fails. */
  private static final int AT_ONCE = 10;

  private static final UUID NOBODY = new UUID(0, 0);

  /**
   * Where a round stands.
   *
   * @param begun when the round began; absent before the first
   * @param after the last person it has been through
   */
  private record Place(Optional<Instant> begun, UUID after, boolean done) {

    private static final Pattern FORM =
        Pattern.compile("(\\S{20,40})/([0-9a-f-]{36})/(underveis|ferdig)");

    private static final Place START = new Place(Optional.empty(), NOBODY, true);

    /** What cannot be read, an operator's edit perhaps, begins anew. */
    static Place at(Cursor cursor) {
      var form = FORM.matcher(cursor.value());
      try {
        return form.matches()
            ? new Place(
                Optional.of(Instant.parse(form.group(1))),
                UUID.fromString(form.group(2)),
                form.group(3).equals("ferdig"))
            : START;
      } catch (DateTimeException e) {
        return START;
      }
    }

    Cursor cursor() {
      return new Cursor(
          begun.orElse(Instant.EPOCH) + "/" + after + "/" + (done ? "ferdig" : "underveis"));
    }
  }

  private final Words.OnRecordWord word;
  private final List<String> kinds;
  private final Ledger ledger;
  private final Identity identity;
  private final Ports ports;
  private final FlowSettings settings;

  OnRecordLoop(
      Words.OnRecordWord word,
      Ledger ledger,
      Identity identity,
      Ports ports,
      FlowSettings settings) {
    this.word = word;
    this.kinds = Subscribed.members(word.family()).stream().map(Fact::kindOf).toList();
    this.ledger = ledger;
    this.identity = identity;
    this.ports = ports;
    this.settings = settings;
  }

  @Override
  public void turn(LoopConsumer.Turn turn) throws InterruptedException {
    if (ports.serving(word.asked()).isEmpty() || !goOn(turn)) {
      turn.rest(() -> Thread.sleep(settings.pollEvery()));
    }
  }

  /** Whether there may be more to do at once. */
  private boolean goOn(LoopConsumer.Turn turn) {
    Optional<FeedLease> lease = ledger.lease(word.flow(), settings.lease());
    if (lease.isEmpty()) {
      return false;
    }
    try {
      return page(lease.get(), turn);
    } finally {
      ledger.release(lease.get());
    }
  }

  private boolean page(FeedLease lease, LoopConsumer.Turn turn) {
    Place at = Place.at(lease.cursor());
    Instant now = identity.now();
    if (at.done()) {
      if (at.begun().filter(begun -> now.isBefore(begun.plus(word.every()))).isPresent()) {
        return false;
      }
      at = new Place(Optional.of(now), NOBODY, false);
    }
    List<OnRecord> persons = identity.onRecord(kinds, now.minus(word.since()), at.after(), AT_ONCE);
    Place next =
        persons.isEmpty()
            ? new Place(at.begun(), NOBODY, true)
            : new Place(at.begun(), persons.getLast().person(), false);
    var move = new Intake.Move(lease, next.cursor());
    if (!turn.handle(new Batch<>(word.flow(), move, persons, List.of()))) {
      return false;
    }
    if (next.done()) {
      ledger.noteEnd(lease);
    }
    return !next.done();
  }
}
