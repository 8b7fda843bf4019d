package bindeledd.reconciliation.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.identity.Streamed;
import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Fact;
import bindeledd.model.Json;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.Found;
import bindeledd.reconciliation.Item;
import bindeledd.reconciliation.Outcome;
import bindeledd.reconciliation.Run;
import bindeledd.reconciliation.RunBook;
import bindeledd.reconciliation.RunLostException;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs in PostgreSQL; what they find is {@link FindingTurns}' business. */
public final class JdbcRunBook implements RunBook {

  /** How long a run may keep nothing before another instance may take it up. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final String RUN =
      "id, actor, person, checks, folder, started_at, token, told_to, judged_to";

  private final JdbcTemplate jdbc;
  private final DataSource source;
  private final TransactionTemplate tx;
  private final Vault vault;
  private final Books books;
  private final FindingTurns findings;
  private final ToldBook told;
  private final RunStates states;

  public JdbcRunBook(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, Vault vault, Books books) {
    this.jdbc = jdbc;
    this.source = Objects.requireNonNull(jdbc.getDataSource());
    this.tx = new TransactionTemplate(transactions);
    this.vault = vault;
    this.books = books;
    this.findings = new FindingTurns(jdbc, vault, books.key());
    this.told = new ToldBook(jdbc, vault);
    this.states = new RunStates(jdbc, books.key());
  }

  @Override
  public Optional<Held> begin(Wanted wanted) {
    return jdbc
        .query(
            """
            insert into reconciliation (id, owner, actor, person, checks, folder, leased_until)
            values (?, ?, ?, ?, ?, ?, clock_timestamp() + ? * interval '1 second')
            on conflict (owner) where ended_at is null do nothing
            returning %s
            """
                .formatted(RUN),
            (row, n) -> held(row),
            UuidCreator.getTimeOrderedEpoch(),
            books.key(),
            wanted.actor(),
            wanted.person(),
            wanted.checks().stream().map(Check::name).sorted().collect(Collectors.joining(",")),
            wanted.folder(),
            LEASE.toSeconds())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Held> takeUp() {
    return Objects.requireNonNull(
        tx.execute(
            _ -> {
              giveUp();
              return jdbc
                  .query(
                      """
                      update reconciliation
                      set token = token + 1, attempts = attempts + 1,
                          leased_until = clock_timestamp() + ? * interval '1 second'
                      where owner = ? and ended_at is null and leased_until < clock_timestamp()
                      returning %s
                      """
                          .formatted(RUN),
                      (row, n) -> held(row),
                      LEASE.toSeconds(),
                      books.key())
                  .stream()
                  .findFirst();
            }));
  }

  /** One that took everybody down who tried it is not tried for ever. */
  private void giveUp() {
    jdbc.query(
        """
        update reconciliation set state = 'FAILED', ended_at = clock_timestamp()
        where owner = ? and ended_at is null and leased_until < clock_timestamp() and attempts >= ?
        returning id
        """,
        (RowCallbackHandler) row -> told.forget(row.getObject(1, UUID.class)),
        books.key(),
        TRIES);
  }

  private Held held(ResultSet row) throws SQLException {
    Set<Check> checks = EnumSet.noneOf(Check.class);
    List<String> wanted = Arrays.asList(row.getString(4).split(",", -1));
    // One that this version no longer has is not judged.
    Arrays.stream(Check.values()).filter(it -> wanted.contains(it.name())).forEach(checks::add);
    return new Held(
        new Run(
            row.getObject(1, UUID.class),
            books.key(),
            books.number(),
            instant(row, 6),
            row.getString(2),
            row.getObject(3, UUID.class),
            checks,
            row.getString(5)),
        row.getLong(7),
        row.getObject(8, UUID.class),
        row.getObject(9, UUID.class));
  }

  @Override
  public void letGo(Held held, boolean failed) {
    if (failed) {
      tx.executeWithoutResult(
          _ -> {
            jdbc.update(
                "update reconciliation set state = 'FAILED', ended_at = clock_timestamp()"
                    + " where id = ? and token = ? and ended_at is null",
                held.run().id(),
                held.token());
            told.forget(held.run().id());
          });
    } else {
      jdbc.update(
          "update reconciliation set leased_until = clock_timestamp() where id = ? and token = ?",
          held.run().id(),
          held.token());
    }
  }

  @Override
  public Item.Stream before(@Nullable UUID only) {
    Streamed rows =
        Streamed.of(
            source,
            """
            select person, id, rule, about, status, kind, severity, deadline, at_stake, digest, accepted_until
            from finding where owner = ? and (?::uuid is null or person = ?::uuid) order by person
            """,
            books.key(),
            only,
            only);
    return new Item.Stream() {
      @Override
      public @Nullable Item next() {
        return rows.next(JdbcRunBook::before);
      }

      @Override
      public void close() {
        rows.close();
      }
    };
  }

  private static Item.Before before(ResultSet row) throws SQLException {
    return new Item.Before(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        Found.Status.valueOf(row.getString(5)),
        Difference.Kind.valueOf(row.getString(6)),
        Difference.Severity.valueOf(row.getString(7)),
        row.getObject(8, LocalDate.class),
        row.getObject(9, Long.class),
        new Hash(row.getBytes(10)),
        row.getObject(11, LocalDate.class));
  }

  @Override
  public Hash digest(Difference difference) {
    return vault.hash("finding", Content.all(difference).getBytes(UTF_8));
  }

  @Override
  public void keep(Held held, List<Turn> turns, @Nullable UUID judgedTo, long persons) {
    tx.executeWithoutResult(
        _ -> {
          fence(
              held,
              "judged_to = coalesce(?::uuid, judged_to), persons = " + persons,
              judgedTo == null ? null : judgedTo.toString());
          findings.write(held.run(), turns);
        });
  }

  @Override
  public void keepTold(Held held, Map<UUID, List<Fact>> facts, UUID toldTo) {
    tx.executeWithoutResult(
        _ -> {
          fence(held, "told_to = ?::uuid", toldTo.toString());
          told.write(held.run().id(), facts);
        });
  }

  /** Whoever lost the run keeps nothing. */
  private void fence(Held held, String set, @Nullable String value) {
    int mine =
        jdbc.update(
            "update reconciliation set "
                + set
                + ", leased_until = clock_timestamp() + ? * interval '1 second'"
                + " where id = ? and token = ? and ended_at is null",
            value,
            LEASE.toSeconds(),
            held.run().id(),
            held.token());
    if (mine == 0) {
      throw new RunLostException();
    }
  }

  @Override
  public Item.Stream told(Held held, Side side) {
    return told.read(source, held.run().id(), side);
  }

  @Override
  public List<UUID> strangers(Held held, List<List<Hash>> groups) {
    return Objects.requireNonNull(tx.execute(_ -> told.strangers(held.run().id(), groups)));
  }

  @Override
  public Outcome outcome(Held held, Map<Side, String> broken, long persons) {
    return Objects.requireNonNull(
        tx.execute(
            _ -> {
              fence(held, "persons = " + persons + ", broken = ?", Content.broken(broken));
              return new Outcome(
                  held.run(),
                  Objects.requireNonNull(
                      jdbc.query(
                          "select clock_timestamp()",
                          row -> {
                            row.next();
                            return instant(row, 1);
                          })),
                  broken,
                  persons,
                  findings.counts(held.run().startedAt()));
            }));
  }

  @Override
  public void end(Held held, Outcome outcome, LocalDate today) {
    tx.executeWithoutResult(
        _ -> {
          Run run = held.run();
          int mine =
              jdbc.update(
                  """
                  update reconciliation
                  set state = ?, broken = ?, counts = ?, ended_at = ?
                  where id = ? and token = ? and ended_at is null
                  """,
                  outcome.complete() ? "COMPLETE" : "INCOMPLETE",
                  Content.broken(outcome.broken()),
                  Content.counts(outcome.counts()),
                  OffsetDateTime.ofInstant(outcome.endedAt(), ZoneOffset.UTC),
                  run.id(),
                  held.token());
          if (mine == 0) {
            throw new RunLostException();
          }
          if (outcome.complete() && run.whole()) {
            findings.day(today);
          }
          told.forget(run.id());
        });
  }

  @Override
  public Optional<State> latest() {
    return states.latest();
  }

  @Override
  public Optional<Instant> lastComplete() {
    return states.lastComplete();
  }

  @Override
  public Collection<Outcome.Count> counts() {
    return findings.counts(null);
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A fact as it lies among what registers told. */
  static String line(Fact fact) {
    return fact.kind() + " " + Json.write(fact);
  }

  static Fact fact(String line) {
    int space = line.indexOf(' ');
    return Json.read(line.substring(space + 1), line.substring(0, space));
  }
}
