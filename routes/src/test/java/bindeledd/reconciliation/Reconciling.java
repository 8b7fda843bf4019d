package bindeledd.reconciliation;

import bindeledd.identity.Everybody;
import bindeledd.ledger.Desk;
import bindeledd.ledger.LedgerReader;
import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation.Heard;
import bindeledd.model.Fact;
import bindeledd.model.Municipality;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.RunBook.Held;
import bindeledd.reconciliation.RunBook.Wanted;
import bindeledd.reconciliation.store.JdbcRunBook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Reconciles a ledger and files from outside this package, to be measured. */
public final class Reconciling {

  /** A file's facts, handed over one after the other. */
  @FunctionalInterface
  public interface Reading {
    void all(Consumer<Fact> to) throws IOException;
  }

  private static final Set<String> SYSTEMS =
      Set.of("casework", "imdinett", "folkeregister", "husbanken");

  private final Desk desk;
  private final Municipality municipality;
  private final Path spill;
  private final int megabytes;

  public Reconciling(Desk desk, Municipality municipality, Path spill, int megabytes) {
    this.desk = desk;
    this.municipality = municipality;
    this.spill = spill;
    this.megabytes = megabytes;
  }

  /** One run of everything. */
  public Outcome run(Map<Side, Reading> files, List<Listener> listeners, String folder) {
    var book =
        new JdbcRunBook(
            desk.jdbc,
            new DataSourceTransactionManager(desk.database.pool()),
            Desk.vault(),
            Books.ONLY);
    List<Witness> witnesses = new ArrayList<>();
    files.forEach((side, reading) -> witnesses.add(new FromFile(side, reading, book)));
    return new Reconciler(
            municipality, book, sides(), witnesses, listeners, Yardstick.PUBLIC, Clock.systemUTC())
        .reconcile(new Wanted("bench", null, EnumSet.allOf(Check.class), folder))
        .orElseThrow();
  }

  private LedgerSides sides() {
    return new LedgerSides(
        new LedgerReader(desk.jdbc, Desk.vault(), Books.ONLY),
        new Everybody(desk.jdbc, Desk.vault(), Books.ONLY),
        SYSTEMS,
        _ -> true,
        Duration.ofHours(36));
  }

  /** How far each side is read, for whoever judges without us. */
  public Map<Side, Heard> heard(Set<Side> files) {
    Map<Side, Heard> heard = new HashMap<>(sides().heard(Instant.now()));
    files.forEach(side -> heard.put(side, new Heard.Whole(Instant.now())));
    return heard;
  }

  /** Everything the ledger says, and whose it is. */
  public void ledger(Consumer<Item.Said> to) {
    try (var facts = sides().facts(null)) {
      for (Item item = facts.next(); item != null; item = facts.next()) {
        if (item instanceof Item.Said said) {
          to.accept(said);
        }
      }
    }
  }

  private Who who(Held held, RunBook book) {
    var everybody = new Everybody(desk.jdbc, Desk.vault(), Books.ONLY);
    return new Who(everybody::keys, Desk.vault()::hash, groups -> book.strangers(held, groups));
  }

  /** Everybody's key by number, as somebody who holds all in memory has it. */
  public Map<bindeledd.model.PersonNumber, UUID> keys(List<bindeledd.model.PersonNumber> numbers) {
    return new Everybody(desk.jdbc, Desk.vault(), Books.ONLY).keys(numbers);
  }

  private final class FromFile implements Witness {
    private final Side side;
    private final Reading reading;
    private final RunBook book;

    FromFile(Side side, Reading reading, RunBook book) {
      this.side = side;
      this.reading = reading;
      this.book = book;
    }

    @Override
    public Side side() {
      return side;
    }

    @Override
    public Optional<Testimony> hear(Held held) {
      var aside = new Aside(side, who(held, book), spill, megabytes << 20, null);
      try {
        reading.all(aside::add);
        return Optional.of(new Testimony(new Heard.Whole(Instant.now()), aside));
      } catch (IOException e) {
        aside.close();
        return Optional.of(new Testimony(new Heard.Broken(String.valueOf(e.getMessage())), aside));
      }
    }
  }
}
