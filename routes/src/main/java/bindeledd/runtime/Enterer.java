package bindeledd.runtime;

import bindeledd.connector.Unreadable;
import bindeledd.ledger.Entered;
import bindeledd.ledger.Intake;
import bindeledd.ledger.Ledger;
import bindeledd.ledger.Subscriptions;
import bindeledd.mapping.Reading;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.municipality.Books;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Enters a page in the ledger: facts, what was stopped at the door with its receipt, and what could
 * not be read.
 */
@Component
final class Enterer {

  private final Ledger ledger;
  private final Subscriptions subscriptions;
  private final Rulebooks books;
  private final MeterRegistry meters;
  private final Books municipality;

  Enterer(Ledger ledger, Subscriptions subscriptions, Rulebooks books, MeterRegistry meters) {
    this(ledger, subscriptions, books, meters, Books.ONLY);
  }

  @Autowired
  Enterer(
      Ledger ledger,
      Subscriptions subscriptions,
      Rulebooks books,
      MeterRegistry meters,
      Books municipality) {
    this.municipality = municipality;
    this.ledger = ledger;
    this.subscriptions = subscriptions;
    this.books = books;
    this.meters = meters;
  }

  void enter(Words.EnterWord word, Batch<?> batch) {
    var arrivals = new ArrayList<Intake.Arrival>();
    var unreadable = new ArrayList<>(batch.unreadable());
    for (Object item : batch.items()) {
      switch (item) {
        case Checked checked ->
            arrivals.addAll(arrivals(Theirs.stopped(checked, municipality), batch.source()));
        case Intake.Admitted admitted ->
            sort(admitted, admitted.fact(), batch.source(), arrivals, unreadable);
        case Intake.Next next ->
            sort(next, next.admitted().fact(), batch.source(), arrivals, unreadable);
        case Fact fact ->
            sort(
                new Intake.Admitted(fact, List.of(), null),
                fact,
                batch.source(),
                arrivals,
                unreadable);
        default ->
            throw new IllegalStateException(word.flow() + " enters " + item.getClass().getName());
      }
    }
    Entered entered =
        ledger.enter(
            new Intake(batch.source(), batch.move(), arrivals, unreadable, batch.askedAt()));
    count(word.flow(), "new", entered.entries());
    count(word.flow(), "repeated", entered.repeated());
    count(word.flow(), "turned-away", entered.turnedAway());
    count(word.flow(), "unreadable", entered.unreadable());
  }

  /** A fact that nobody gets an answer about. */
  private void sort(
      Intake.Arrival arrival,
      Fact fact,
      String source,
      List<Intake.Arrival> arrivals,
      List<Unreadable> unreadable) {
    Theirs.unreadable(fact, municipality, source)
        .ifPresentOrElse(unreadable::add, () -> arrivals.add(arrival));
  }

  private List<Intake.Arrival> arrivals(Checked checked, String source) {
    return switch (checked.reading()) {
      case Reading.Read<?>(Fact fact, List<Finding> findings) -> {
        var admitted = new Intake.Admitted(fact, findings, deadlineOf(fact), checked.atStake());
        // What goes no further is answered here; the rest when its receiver has answered.
        yield subscriptions.routesFor(fact.kind(), source).isEmpty()
            ? List.of(admitted, new Intake.Admitted(Answers.kept(fact, findings), List.of(), null))
            : List.of(admitted);
      }
      case Reading.Stopped<?> stopped ->
          List.of(
              new Intake.TurnedAway(
                  stopped.header(),
                  stopped.kind(),
                  Facts.json(checked.original()),
                  stopped.findings()),
              new Intake.Admitted(Answers.atTheDoor(stopped), List.of(), null));
    };
  }

  /** The end of the last day, in Norway, that the law gives for registering it. */
  private @Nullable Instant deadlineOf(Fact fact) {
    return books
        .of(fact)
        .flatMap(book -> book.deadline(fact))
        .map(day -> day.plusDays(1).atStartOfDay(Door.NORWAY).toInstant())
        .orElse(null);
  }

  private void count(String flow, String outcome, int number) {
    if (number > 0) {
      meters.counter("bindeledd.entered", "route", flow, "outcome", outcome).increment(number);
    }
  }
}
