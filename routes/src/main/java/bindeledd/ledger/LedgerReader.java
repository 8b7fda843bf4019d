package bindeledd.ledger;

import bindeledd.identity.Streamed;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.municipality.Books;
import bindeledd.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that the ledger has of one municipality, person by person in the order of their keys; what
 * concerns nobody comes last. Holds no more than one person's at a time.
 */
public final class LedgerReader {

  private final JdbcTemplate jdbc;
  private final DataSource source;
  private final Claiming claiming;
  private final int owner;

  public LedgerReader(JdbcTemplate jdbc, Vault vault, Books books) {
    this.jdbc = jdbc;
    this.source = Objects.requireNonNull(jdbc.getDataSource());
    this.claiming = new Claiming(jdbc, vault, books);
    this.owner = books.key();
  }

  /** The latest version of a fact, by the source that told it. */
  public record Told(@Nullable UUID person, String source, Fact fact) {}

  /**
   * What became of the latest version of a fact on its way to one receiver, or at the door.
   *
   * @param route empty: it was turned away at the door
   * @param state as the ledger has it; {@code STOPPED} for what was turned away
   */
  public record Passed(
      UUID person,
      String source,
      String kind,
      String reference,
      long version,
      String route,
      String state,
      boolean uncertain,
      @Nullable String cause,
      @Nullable Instant deadline,
      @Nullable Instant closedAt) {}

  /** When the feeds of this municipality were last read to their end; null: never. */
  public Map<String, @Nullable Instant> ends() {
    Map<String, @Nullable Instant> ends = new HashMap<>();
    jdbc.query(
        "select feed, ended_at from cursor where owner = ?",
        (org.springframework.jdbc.core.RowCallbackHandler)
            row -> ends.put(row.getString(1), instant(row, 2)),
        owner);
    return ends;
  }

  /**
   * Of each fact its latest version, annulled ones left out.
   *
   * @param only of this person; absent: of everybody
   */
  public Facts facts(@Nullable UUID only) {
    return new Facts(only);
  }

  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Entry(
      @Nullable UUID person,
      UUID id,
      String source,
      String kind,
      String reference,
      long version,
      String grade,
      byte[] content) {

    static Entry of(ResultSet row) throws SQLException {
      return new Entry(
          row.getObject(1, UUID.class),
          row.getObject(2, UUID.class),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getLong(6),
          row.getString(7),
          row.getBytes(8));
    }
  }

  /** What a system tells in two ways is told once. */
  private static String system(String source) {
    int end = source.indexOf('.');
    return end < 0 ? source : source.substring(0, end);
  }

  private record Key(String source, String kind, String reference, String route) {}

  /** Facts, one after the other. */
  public final class Facts implements AutoCloseable {

    private final Streamed rows;
    private final Queue<Told> ready = new ArrayDeque<>();
    private @Nullable Entry waiting;

    private Facts(@Nullable UUID only) {
      this.rows =
          Streamed.of(
              source,
              """
              select person, id, source, kind, reference, version, grade, content from entry
              where owner = ? and stopped is null and kind <> 'delivery-receipt'
                and (?::uuid is null or person = ?::uuid)
              order by person
              """,
              owner,
              only,
              only);
      this.waiting = rows.next(Entry::of);
    }

    /** The next fact; null when there are no more. */
    public @Nullable Told next() {
      while (ready.isEmpty() && waiting != null) {
        if (waiting.person() == null) {
          // What concerns nobody is not held back: there is no telling how much it is.
          tell(waiting);
          waiting = rows.next(Entry::of);
        } else {
          onePerson(waiting.person());
        }
      }
      return ready.poll();
    }

    private void onePerson(UUID person) {
      Map<Key, Entry> latest = new LinkedHashMap<>();
      Entry row = waiting;
      while (row != null && person.equals(row.person())) {
        latest.merge(
            new Key(system(row.source()), row.kind(), row.reference(), ""),
            row,
            (one, other) ->
                one.version() > other.version()
                        || (one.version() == other.version()
                            && one.id().toString().compareTo(other.id().toString()) > 0)
                    ? one
                    : other);
        row = rows.next(Entry::of);
      }
      waiting = row;
      latest.values().forEach(this::tell);
    }

    private void tell(Entry entry) {
      Fact fact = claiming.fact(entry.id(), entry.kind(), entry.grade(), entry.content());
      if (fact != null && !(fact.header().change() instanceof Change.Annulment)) {
        ready.add(new Told(entry.person(), entry.source(), fact));
      }
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  /**
   * What became of the latest version of each fact.
   *
   * @param only of this person's; absent: of everybody's
   */
  public Deliveries deliveries(@Nullable UUID only) {
    return new Deliveries(only);
  }

  /** What became of facts, one after the other. */
  public final class Deliveries implements AutoCloseable {

    private final Streamed rows;
    private final Queue<Passed> ready = new ArrayDeque<>();
    private @Nullable Passed waiting;

    private Deliveries(@Nullable UUID only) {
      this.rows =
          Streamed.of(
              source,
              """
              select person, source, kind, reference, version, route, state, uncertain, cause, deadline, closed_at
              from delivery
              where owner = ? and superseded_by is null and kind <> 'delivery-receipt' and person is not null
                and (?::uuid is null or person = ?::uuid)
              union all
              select person, source, kind, reference, version, '', 'STOPPED', false, stopped, null, received_at
              from entry
              where owner = ? and stopped is not null and person is not null
                and (?::uuid is null or person = ?::uuid)
              order by 1
              """,
              owner,
              only,
              only,
              owner,
              only,
              only);
      this.waiting = rows.next(LedgerReader::passed);
    }

    /** The next one; null when there are no more. */
    public @Nullable Passed next() {
      if (ready.isEmpty() && waiting != null) {
        onePerson(waiting.person());
      }
      return ready.poll();
    }

    private void onePerson(UUID person) {
      Map<Key, Passed> latest = new LinkedHashMap<>();
      Map<Key, Long> taken = new HashMap<>();
      Passed row = waiting;
      while (row != null && person.equals(row.person())) {
        latest.merge(
            new Key(system(row.source()), row.kind(), row.reference(), row.route()),
            row,
            (one, other) -> one.version() >= other.version() ? one : other);
        if (!row.route().isEmpty()) {
          taken.merge(
              new Key(system(row.source()), row.kind(), row.reference(), ""),
              row.version(),
              Math::max);
        }
        row = rows.next(LedgerReader::passed);
      }
      waiting = row;
      latest.forEach(
          (key, passed) -> {
            Long accepted = taken.get(key);
            // Turned away, and mended since.
            if (accepted == null || accepted < passed.version()) {
              ready.add(passed);
            }
          });
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  private static Passed passed(ResultSet row) throws SQLException {
    return new Passed(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8),
        row.getString(9),
        instant(row, 10),
        instant(row, 11));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
