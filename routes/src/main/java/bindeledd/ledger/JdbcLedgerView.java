package bindeledd.ledger;

import bindeledd.municipality.Books;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what of the ledger's tables is one municipality's; opens nothing that is sealed. */
public final class JdbcLedgerView implements LedgerView {

  private final JdbcTemplate jdbc;

  private final int owner;

  public JdbcLedgerView(JdbcTemplate jdbc) {
    this(jdbc, Books.ONLY);
  }

  public JdbcLedgerView(JdbcTemplate jdbc, Books books) {
    this.jdbc = jdbc;
    this.owner = books.key();
  }

  @Override
  public List<Count> deliveries() {
    return jdbc.query(
        """
        select route, state, count(*), sum(attempts) from delivery where owner = ?
        group by route, state order by route, state
        """,
        (row, n) -> new Count(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
        owner);
  }

  @Override
  public List<Arrived> arrivals() {
    return jdbc.query(
        """
        select source, kind, sum(entered), sum(stopped), sum(repeated), sum(unreadable) from (
          select source, kind, count(*) filter (where stopped is null) as entered, count(stopped) as stopped,
                 0 as repeated, 0 as unreadable
          from entry where owner = %1$d group by source, kind
          union all select source, '', 0, 0, count, 0 from repeat where owner = %1$d
          union all select source, '', 0, 0, 0, count(*) from unreadable where owner = %1$d group by source) arrived
        group by source, kind order by source, kind
        """
            .formatted(owner),
        (row, n) ->
            new Arrived(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6)));
  }

  @Override
  public List<Waiting> waiting() {
    return jdbc.query(
        """
        select route, count(*) filter (where state = 'DUE'), count(*) filter (where state = 'SENT'),
               count(*) filter (where state = 'PARKED'),
               min(received_at) filter (where state <> 'PARKED'), min(deadline) filter (where state <> 'PARKED')
        from delivery where owner = ? and state in ('DUE', 'SENT', 'PARKED') and superseded_by is null
        group by route order by route
        """,
        (row, n) ->
            new Waiting(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                instant(row, 5),
                instant(row, 6)),
        owner);
  }

  @Override
  public List<Parked> parked(int max) {
    return jdbc.query(
        """
        select id, entry, route, kind, reference, version, attempts, uncertain, coalesce(cause, ''),
               received_at, deadline
        from delivery where owner = ? and state = 'PARKED' and superseded_by is null
        order by received_at, id limit ?
        """,
        (row, n) ->
            new Parked(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getInt(7),
                row.getBoolean(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, OffsetDateTime.class).toInstant()),
        owner,
        max);
  }

  @Override
  public List<Cause> causes() {
    return jdbc.query(
        """
        select d.route, a.outcome, coalesce(a.cause, ''), count(*)
        from attempt a join delivery d on d.id = a.delivery
        where d.owner = ? and a.outcome not in ('DONE', 'ANSWERED', 'AWAITING')
        group by 1, 2, 3 order by 1, 2, 3
        """,
        (row, n) -> new Cause(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
        owner);
  }

  @Override
  public List<Origin> origins() {
    return jdbc.query(
        """
        select d.route, a.through, a.outcome, count(*)
        from attempt a join delivery d on d.id = a.delivery
        where d.owner = ? and a.through is not null group by 1, 2, 3 order by 1, 2, 3
        """,
        (row, n) ->
            new Origin(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
        owner);
  }

  @Override
  public List<Feed> feeds() {
    return jdbc.query(
        "select feed, value, moved_at from cursor where owner = ? order by feed",
        (row, n) -> new Feed(row.getString(1), row.getString(2), instant(row, 3)),
        owner);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
