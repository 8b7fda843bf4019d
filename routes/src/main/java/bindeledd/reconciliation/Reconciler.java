package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.reconciliation.Situation.Heard;
import bindeledd.model.Municipality;
import bindeledd.reconciliation.RunBook.Held;
import bindeledd.reconciliation.RunBook.Wanted;
import bindeledd.reconciliation.Witness.Testimony;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reconciles one municipality: reads the sides, judges everybody, keeps what is found. Safe for any
 * number of instances: one run is under way at a time, and one that was killed is taken up where it
 * was.
 */
public final class Reconciler {

  private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private final Municipality municipality;
  private final RunBook book;
  private final LedgerSides sides;
  private final List<Witness> witnesses;
  private final List<Listener> listeners;
  private final Yardstick yardstick;
  private final Clock clock;

  Reconciler(
      Municipality municipality,
      RunBook book,
      LedgerSides sides,
      List<Witness> witnesses,
      List<Listener> listeners,
      Yardstick yardstick,
      Clock clock) {
    this.municipality = municipality;
    this.book = book;
    this.sides = sides;
    this.witnesses = List.copyOf(witnesses);
    this.listeners = List.copyOf(listeners);
    this.yardstick = yardstick;
    this.clock = clock;
  }

  public RunBook book() {
    return book;
  }

  /** Reconciles; empty while another run is under way. */
  public Optional<Outcome> reconcile(Wanted wanted) {
    return book.begin(wanted).map(this::run);
  }

  /** Goes on with a run that was killed; empty when there is none. */
  public Optional<Outcome> goOn() {
    return book.takeUp()
        .map(
            held -> {
              log.info("Reconciliation {} is taken up", held.run().id());
              return run(held);
            });
  }

  /**
   * Does a run that has begun.
   *
   * @throws RuntimeException if it broke off; it is taken up again where it was
   */
  Outcome run(Held held) {
    boolean ended = false;
    try {
      Outcome outcome = read(held);
      ended = true;
      log.info(
          "Reconciliation {} is {}: {} persons",
          held.run().id(),
          outcome.complete() ? "complete" : "incomplete",
          outcome.persons());
      return outcome;
    } finally {
      if (!ended) {
        listeners.forEach(it -> it.brokenOff(held.run()));
        book.letGo(held, held.token() >= RunBook.TRIES);
      }
    }
  }

  private Outcome read(Held held) {
    LocalDate today =
        Objects.requireNonNullElseGet(
            yardstick.day(), () -> LocalDate.ofInstant(held.run().startedAt(), NORWAY));
    Map<Side, Heard> heard = new EnumMap<>(sides.heard(clock.instant()));
    List<Testimony> testimonies = new ArrayList<>();
    List<Item.Stream> streams = new ArrayList<>();
    try {
      for (Witness witness : witnesses) {
        witness
            .hear(held)
            .ifPresent(
                it -> {
                  testimonies.add(it);
                  heard.put(witness.side(), it.heard());
                });
      }
      var situation = new Situation(municipality, today, heard, yardstick.rates());
      UUID only = held.run().person();
      streams.add(ahead("persons", () -> sides.persons(only)));
      streams.add(ahead("facts", () -> sides.facts(only)));
      streams.add(ahead("deliveries", () -> sides.deliveries(only)));
      streams.add(ahead("findings", () -> book.before(only)));
      for (Testimony testimony : testimonies) {
        streams.add(ahead("testimony", testimony.items()::open));
      }
      var judging = new Judging(book, held, situation, listeners);
      long persons = judging.judge(streams);
      Outcome outcome = book.outcome(held, broken(heard), persons);
      // Before the run ends: killed while the reports are written, it is taken up, and they are.
      listeners.forEach(it -> it.ended(outcome, judging.totals()));
      book.end(held, outcome, today);
      return outcome;
    } finally {
      streams.forEach(Item.Stream::close);
      testimonies.forEach(Testimony::close);
    }
  }

  private static Item.Stream ahead(String name, Supplier<Item.Stream> opening) {
    return new Ahead(opening, name);
  }

  private static Map<Side, String> broken(Map<Side, Heard> heard) {
    Map<Side, String> broken = new EnumMap<>(Side.class);
    heard.forEach(
        (side, how) -> {
          switch (how) {
            case Heard.Broken(String why) -> broken.put(side, why);
            case Heard.Whole _ -> {}
          }
        });
    return broken;
  }
}
