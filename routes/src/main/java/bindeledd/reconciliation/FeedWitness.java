package bindeledd.reconciliation;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation.Heard;
import bindeledd.model.Fact;
import bindeledd.reconciliation.RunBook.Held;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A side that is read from files beside the ledger, from their first row to their last: NIR's
 * person list, or a grant export for a trial run.
 *
 * @param <R> a row
 */
final class FeedWitness<R> implements Witness {

  private static final Logger log = LoggerFactory.getLogger(FeedWitness.class);

  private final Side side;
  private final BooleanSupplier connected;
  private final Function<Cursor, Page<R>> pull;
  private final Function<R, List<Fact>> reading;
  private final Function<Held, Who> who;
  private final Path spill;
  private final int capacity;
  private final Clock clock;

  /**
   * @param reading what a row tells; nothing, of one that cannot be read
   * @param capacity bytes of rows held in memory
   */
  FeedWitness(
      Side side,
      BooleanSupplier connected,
      Function<Cursor, Page<R>> pull,
      Function<R, List<Fact>> reading,
      Function<Held, Who> who,
      Path spill,
      int capacity,
      Clock clock) {
    this.side = side;
    this.connected = connected;
    this.pull = pull;
    this.reading = reading;
    this.who = who;
    this.spill = spill;
    this.capacity = capacity;
    this.clock = clock;
  }

  @Override
  public Side side() {
    return side;
  }

  @Override
  public Optional<Testimony> hear(Held held) {
    if (!connected.getAsBoolean()) {
      return Optional.empty();
    }
    var aside = new Aside(side, who.apply(held), spill, capacity, held.run().person());
    try {
      return Optional.of(new Testimony(read(aside), aside));
    } catch (RuntimeException e) {
      aside.close();
      throw e;
    }
  }

  private Heard read(Aside aside) {
    var asOf = clock.instant();
    long unreadable = 0;
    long rows = 0;
    try {
      Cursor at = Cursor.START;
      for (Page<R> page = pull.apply(at); ; page = pull.apply(at)) {
        unreadable += page.unreadable().size();
        rows += page.records().size();
        page.records().forEach(row -> reading.apply(row).forEach(aside::add));
        if (page.next().equals(at)) {
          break;
        }
        at = page.next();
      }
    } catch (ConnectorException e) {
      log.warn("{} could not be read to its end: {}", side, e.kind());
      return new Heard.Broken(
          side.label()
              + " lot seg ikke lese til ende. Se helsestatusen, og kjør avstemmingen på nytt.");
    }
    if (unreadable > 0) {
      return new Heard.Broken(
          unreadable + " rader fra " + side.label() + " lot seg ikke lese. Eksporter på nytt.");
    }
    return rows == 0
        ? new Heard.Broken(side.label() + ": filen er tom, eller det er ingen fil.")
        : new Heard.Whole(asOf);
  }
}
