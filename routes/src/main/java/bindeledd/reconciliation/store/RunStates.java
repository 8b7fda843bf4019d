package bindeledd.reconciliation.store;

import bindeledd.reconciliation.RunBook;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far one municipality's runs have come, and when all was last reconciled. */
final class RunStates {

  private final JdbcTemplate jdbc;
  private final int owner;

  RunStates(JdbcTemplate jdbc, int owner) {
    this.jdbc = jdbc;
    this.owner = owner;
  }

  Optional<RunBook.State> latest() {
    return jdbc
        .query(
            """
            select id, state, started_at, ended_at, persons, broken, counts,
                   case when ended_at is null and person is null
                        then (select count(*) from known_to k where k.owner = r.owner) else persons end
            from reconciliation r where owner = ? order by ended_at desc nulls first, started_at desc limit 1
            """,
            (row, n) ->
                new RunBook.State(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    JdbcRunBook.instant(row, 3),
                    row.getObject(4) == null ? null : JdbcRunBook.instant(row, 4),
                    row.getLong(5),
                    row.getLong(8),
                    Content.broken(row.getString(6)),
                    Content.counts(row.getString(7))),
            owner)
        .stream()
        .findFirst();
  }

  Optional<Instant> lastComplete() {
    return jdbc
        .query(
            """
            select max(ended_at) from reconciliation
            where owner = ? and state = 'COMPLETE' and person is null
            """,
            (row, n) -> row.getObject(1) == null ? null : JdbcRunBook.instant(row, 1),
            owner)
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }
}
