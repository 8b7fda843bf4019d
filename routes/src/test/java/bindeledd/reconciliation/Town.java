package bindeledd.reconciliation;

import bindeledd.identity.Everybody;
import bindeledd.ledger.DatabaseProperties;
import bindeledd.ledger.Desk;
import bindeledd.ledger.Facts;
import bindeledd.ledger.LedgerReader;
import bindeledd.ledger.Servers;
import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.Judged;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.reconciliation.Totals;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.PersonNumber;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.RunBook.Wanted;
import bindeledd.reconciliation.store.JdbcFindingBook;
import bindeledd.reconciliation.store.JdbcRunBook;
import bindeledd.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A ledger with a case system and IMDinett that tell it, and whoever reconciles them. */
final class Town implements AutoCloseable {

  static final Municipality MUNICIPALITY = new Municipality("4601");
  static final Set<Check> SETTLED = EnumSet.of(Check.R1);

  final Desk desk;
  final Vault vault = Desk.vault();
  final List<Witness> witnesses = new ArrayList<>();
  final Heard heard = new Heard();
  private final DataSourceTransactionManager transactions;

  Town() {
    this(Servers.fresh());
  }

  Town(DatabaseProperties database) {
    desk = new Desk(database);
    transactions = new DataSourceTransactionManager(desk.database.pool());
    read("casework.records", Duration.ZERO);
    read("imdinett.settlements", Duration.ZERO);
  }

  /** Notes that a feed was read to its end. */
  void read(String feed, Duration ago) {
    desk.jdbc.update(
        """
        insert into cursor (owner, feed, ended_at) values (1, ?, now() - ? * interval '1 second')
        on conflict (owner, feed) do update set ended_at = excluded.ended_at
        """,
        feed,
        ago.toSeconds());
  }

  /** One whose municipality has settled them, and whom IMDinett knows nothing of. */
  static Fact settled(int person, int version) {
    return settled(Facts.fnr(person), version);
  }

  static Fact settled(PersonNumber number, int version) {
    return new SettlementDate(
        new Header(
            MUNICIPALITY,
            Subject.of(number),
            "B-" + number.digits().substring(6, 9) + version / 100,
            version,
            Instant.parse("2026-10-01T08:00:00Z"),
            "",
            new Change.Registration()),
        null,
        LocalDate.of(2026, 9, version % 28 + 1));
  }

  static Fact annulled(int person) {
    SettlementDate fact = (SettlementDate) settled(person, 99);
    Header header = fact.header();
    return new SettlementDate(
        new Header(
            header.municipality(),
            header.subject(),
            header.reference(),
            header.version(),
            header.changedAt(),
            "",
            new Change.Annulment("feil person")),
        null,
        fact.settledOn());
  }

  RunBook book() {
    return book(Books.ONLY);
  }

  RunBook book(Books books) {
    return book(desk.database.pool(), vault, books);
  }

  private static RunBook book(DataSource pool, Vault vault, Books books) {
    return new JdbcRunBook(
        new JdbcTemplate(pool), new DataSourceTransactionManager(pool), vault, books);
  }

  FindingBook findings() {
    return findings(Books.ONLY);
  }

  FindingBook findings(Books books) {
    return new JdbcFindingBook(desk.jdbc, transactions, vault, desk.audit, books);
  }

  Reconciler reconciler() {
    return reconciler(Books.ONLY, heard);
  }

  Reconciler reconciler(Books books, Listener listener) {
    return reconciler(desk.database.pool(), vault, books, witnesses, listener);
  }

  /** Whoever reconciles such a town, in whatever process. */
  static Reconciler reconciler(
      DataSource pool, Vault vault, Books books, List<Witness> witnesses, Listener listener) {
    var jdbc = new JdbcTemplate(pool);
    return new Reconciler(
        MUNICIPALITY,
        book(pool, vault, books),
        new LedgerSides(
            new LedgerReader(jdbc, vault, books),
            new Everybody(jdbc, vault, books),
            Set.of("casework", "imdinett"),
            _ -> true,
            Duration.ofHours(36)),
        witnesses,
        List.of(listener),
        Yardstick.PUBLIC,
        Clock.systemUTC());
  }

  Outcome reconcile() {
    return reconciler().reconcile(wanted(null)).orElseThrow();
  }

  static Wanted wanted(@Nullable UUID person) {
    return new Wanted("test", person, SETTLED, "");
  }

  List<Found> open() {
    List<Found> open = new ArrayList<>();
    findings().open(FindingBook.Order.PERSON, open::add);
    return open;
  }

  UUID key(int person) {
    return new Everybody(desk.jdbc, vault, Books.ONLY)
        .keys(List.of(Facts.fnr(person)))
        .get(Facts.fnr(person));
  }

  /** What a listener heard. */
  static final class Heard implements Listener {
    final List<UUID> persons = new ArrayList<>();
    final List<Shown> shown = new ArrayList<>();
    private final Map<Side, Integer> told = new EnumMap<>(Side.class);
    final List<Outcome> outcomes = new ArrayList<>();
    int failAfter = Integer.MAX_VALUE;
    boolean failAtTheEnd;

    /** How many facts a side told, of everybody. */
    int told(Side side) {
      return told.getOrDefault(side, 0);
    }

    @Override
    public void begun(Run run, Situation situation) {
      persons.clear();
      shown.clear();
      told.clear();
    }

    @Override
    public void person(Shown who, Dossier dossier, Judged judged) {
      if (persons.size() == failAfter) {
        throw new IllegalStateException("killed");
      }
      persons.add(who.person());
      shown.add(who);
      dossier.told().forEach((side, facts) -> told.merge(side, facts.size(), Integer::sum));
    }

    @Override
    public void ended(Outcome outcome, Totals totals) {
      if (failAtTheEnd) {
        failAtTheEnd = false;
        throw new IllegalStateException("killed");
      }
      outcomes.add(outcome);
    }

    @Override
    public void brokenOff(Run run) {
      failAfter = Integer.MAX_VALUE;
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
