package bindeledd.ledger;

import bindeledd.connector.Cursor;
import bindeledd.municipality.Books;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where each feed stands and who reads it. */
final class Feeds {

  private final JdbcTemplate jdbc;

  private final int owner;

  Feeds(JdbcTemplate jdbc, Books books) {
    this.jdbc = jdbc;
    this.owner = books.key();
  }

  Optional<FeedLease> lease(String feed, Duration lease) {
    return jdbc
        .query(
            """
            insert into cursor as c (owner, feed, token, lease, leased_until)
            select ?, ?, 1, l, clock_timestamp() + l from (select ? * interval '1 millisecond' as l) given
            on conflict (owner, feed) do update
            set token = c.token + 1, lease = excluded.lease, leased_until = excluded.leased_until
            where c.leased_until is null or c.leased_until <= clock_timestamp()
            returning value, token
            """,
            (row, n) -> new FeedLease(feed, new Cursor(row.getString(1)), row.getLong(2)),
            owner,
            feed,
            lease.toMillis())
        .stream()
        .findFirst();
  }

  void release(FeedLease lease) {
    jdbc.update(
        "update cursor set leased_until = null where owner = ? and feed = ? and token = ?",
        owner,
        lease.feed(),
        lease.token());
  }

  void noteEnd(FeedLease lease) {
    jdbc.update(
        "update cursor set ended_at = clock_timestamp() where owner = ? and feed = ? and token = ?",
        owner,
        lease.feed(),
        lease.token());
  }

  boolean hasBegun(String feed) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from cursor where owner = ? and feed = ? and value <> '')",
            Boolean.class,
            owner,
            feed));
  }

  void beginAnew(String feed) {
    jdbc.update(
        """
        update cursor set value = '', token = token + 1, leased_until = null, moved_at = now(), ended_at = null
        where owner = ? and feed = ?
        """,
        owner,
        feed);
  }

  /** Moves the cursor and keeps the lease; a reader who lost it is stopped here. */
  void move(Intake.Move move) {
    int moved =
        jdbc.update(
            """
            update cursor set value = ?, moved_at = now(), leased_until = clock_timestamp() + lease
            where owner = ? and feed = ? and token = ? and leased_until is not null
            """,
            move.next().value(),
            owner,
            move.lease().feed(),
            move.lease().token());
    if (moved == 0) {
      throw new LeaseLostException(move.lease().feed());
    }
  }
}
