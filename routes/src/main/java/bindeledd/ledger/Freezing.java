package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.ledger.Standing.Freeze;
import bindeledd.municipality.Books;
import bindeledd.municipality.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Stops a municipality's deliveries, or those of one flow, and lets them go again at a pace. It is
 * the ledger that holds them, so it holds for every instance and after every restart.
 */
public final class Freezing {

  private static final String ALL = "";

  /** What was not used of a pace is lost after this, so that nothing comes in a gust. */
  private static final Duration SAVED = Duration.ofSeconds(5);

  private static final String COLUMNS =
      "f.route, f.intake, f.actor, f.reason, f.since, f.released_at, f.per_minute";

  private final JdbcTemplate jdbc;
  private final Tx tx;
  private final Audit audit;
  private final Books books;
  private final Term term;

  public Freezing(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Audit audit,
      Books books,
      Term term) {
    this.jdbc = jdbc;
    this.tx = new Tx(transactions);
    this.audit = audit;
    this.books = books;
    this.term = term;
  }

  /** What a flow may do now, by the database's clock. */
  public Standing of(String route) {
    LocalDate[] today = new LocalDate[1];
    List<Freeze> freezes = new ArrayList<>();
    jdbc.query(
        "select "
            + COLUMNS
            + ", (now() at time zone 'Europe/Oslo')::date from (select) one"
            + " left join frozen f on f.owner = ? and f.route in (?, ?)",
        (RowCallbackHandler)
            row -> {
              today[0] = row.getObject(8, LocalDate.class);
              if (row.getString(1) != null) {
                freezes.add(freeze(row));
              }
            },
        books.key(),
        ALL,
        route);
    return new Standing(term.on(today[0]), freezes);
  }

  /** Every freeze there is, and what is being let go. */
  public List<Freeze> all() {
    return jdbc.query(
        "select " + COLUMNS + " from frozen f where f.owner = ? order by f.route",
        (row, n) -> freeze(row),
        books.key());
  }

  private static Freeze freeze(ResultSet row) throws SQLException {
    OffsetDateTime released = row.getObject(6, OffsetDateTime.class);
    return new Freeze(
        row.getString(1),
        row.getBoolean(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        released == null ? null : released.toInstant(),
        row.getInt(7));
  }

  /**
   * Nothing more is pushed; what is out comes to its end.
   *
   * @param route empty: all flows
   * @param intake whether nothing is to be taken in either
   * @param actor who wants it
   * @param reason names no person
   */
  public void freeze(String route, boolean intake, String actor, String reason) {
    tx.run(
        () -> {
          jdbc.update(
              """
              insert into frozen as f (owner, route, intake, actor, reason) values (?, ?, ?, ?, ?)
              on conflict (owner, route) do update
              set intake = excluded.intake, actor = excluded.actor, reason = excluded.reason,
                  since = case when f.released_at is null then f.since else now() end,
                  released_at = null
              """,
              books.key(),
              route,
              intake,
              actor,
              reason);
          return note(
              actor, "freeze", named(route) + (intake ? ", with its intake: " : ": ") + reason);
        });
  }

  /**
   * Lets what waited go, in its order and no faster than {@code perMinute} a flow.
   *
   * @return whether there was anything to release
   */
  public boolean release(String route, int perMinute, String actor, String reason) {
    return tx.run(
        () -> {
          int frozen =
              jdbc.update(
                  "delete from frozen where owner = ? and route = ? and released_at is null",
                  books.key(),
                  route);
          if (frozen == 0) {
            return false;
          }
          List<String> routes =
              jdbc.queryForList(
                  """
                  insert into frozen (owner, route, intake, actor, reason, released_at, per_minute, counted_at)
                  select owner, route, false, ?, ?, now(), ?, now()
                  from (select distinct owner, route from delivery
                        where owner = ? and head and state in ('DUE', 'SENT') and (? = '' or route = ?)) waiting
                  on conflict (owner, route) do nothing
                  returning route
                  """,
                  String.class,
                  actor,
                  reason,
                  perMinute,
                  books.key(),
                  route,
                  route);
          new Lines(jdbc, books).tell(routes);
          return note(actor, "release", named(route) + " at " + perMinute + " a minute: " + reason);
        });
  }

  private String named(String route) {
    return books.number() + (route.isEmpty() ? "" : "/" + route);
  }

  private boolean note(String actor, String action, String detail) {
    audit.write(List.of(new Audit.Line(actor, action, null, detail)));
    return true;
  }

  /** How many deliveries of the route may be claimed now; in the claim's transaction. */
  int allowed(Standing standing, String route, int max) {
    if (!standing.delivers()) {
      return 0;
    }
    if (standing.freezes().isEmpty()) {
      return max;
    }
    return jdbc
        .query(
            """
            select floor(extract(epoch from least(clock_timestamp() - counted_at,
                     greatest(%d * interval '1 second', interval '61 seconds' / per_minute))) * per_minute / 60)::int
            from frozen where owner = ? and route = ? and released_at is not null for update
            """
                .formatted(SAVED.toSeconds()),
            (row, n) -> Math.min(max, row.getInt(1)),
            books.key(),
            route)
        .stream()
        .findFirst()
        .orElse(max);
  }

  /** Counts what was claimed against the pace, and ends it with the last that had waited. */
  void claimed(Standing standing, String route, int claimed, int allowed) {
    if (standing.freezes().isEmpty()) {
      return;
    }
    if (claimed > 0) {
      jdbc.update(
          """
          update frozen
          set counted_at = greatest(counted_at, clock_timestamp() - %d * interval '1 second')
                + ? * interval '60 seconds' / per_minute
          where owner = ? and route = ? and released_at is not null
          """
              .formatted(SAVED.toSeconds()),
          claimed,
          books.key(),
          route);
    }
    if (claimed < allowed
        && jdbc.update(
                """
                delete from frozen f
                where owner = ? and route = ? and released_at is not null
                  and not exists (
                    select from delivery d
                    where d.owner = f.owner and d.route = f.route and d.head and d.state in ('DUE', 'SENT')
                      and not d.awaiting and not d.until_refreshed and d.received_at <= f.released_at)
                """,
                books.key(),
                route)
            > 0) {
      note("ledger", "released", named(route) + ": all that waited has been let go");
    }
  }

  /** How long at least until more may be claimed, where something is due. */
  Duration pause(Standing standing, Duration atMost) {
    if (!standing.delivers()) {
      return atMost;
    }
    return standing.freezes().stream()
        .filter(it -> !it.holds())
        .map(it -> Duration.ofMillis(TimeUnit.MINUTES.toMillis(1) / it.perMinute() + 20))
        .max(Duration::compareTo)
        .filter(it -> it.compareTo(atMost) < 0)
        .orElse(standing.freezes().isEmpty() ? Duration.ZERO : atMost);
  }
}
