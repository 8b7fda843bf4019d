package bindeledd.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The audit trail: append-only, each row bound to the one before by its hash, so that a row taken
 * out or altered shows. Written last in a transaction: whoever writes holds the trail until commit.
 */
public final class Audit {

  private final JdbcTemplate jdbc;

  public Audit(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One line of the trail.
   *
   * @param actor who: a person's login or a part of the system
   * @param detail why, or what; names no person
   */
  public record Line(String actor, String action, @Nullable UUID about, String detail) {}

  /** Writes them, in order, in the current transaction. */
  public void write(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "insert into audit (actor, action, about, detail) values (?, ?, ?, ?)",
        lines.stream()
            .map(line -> new Object[] {line.actor(), line.action(), line.about(), line.detail()})
            .toList());
  }

  /** The numbers of rows that do not fit the one before; none when nobody has tampered. */
  public List<Long> broken() {
    return jdbc.queryForList(
        """
        select seq from (
          select a.*, lag(hash, 1, '\\x00'::bytea) over (order by seq) as before,
                 lag(seq, 1, 0::bigint) over (order by seq) as seq_before
          from audit a) chained
        where previous <> before or seq <> seq_before + 1
           or hash <> audit_digest(previous, seq, at, actor, action, about, detail)
        order by seq
        """,
        Long.class);
  }
}
