package bindeledd.crash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The end of all movement, seen in the ledger and in the drop folder. */
final class Rest {

  /** Longer than Husbanken and the grant portal are left in peace. */
  private static final long REST_MILLIS = 6_000;

  private static final long STUCK_MILLIS = 60_000;

  private final World world;
  private final Rows rows;

  Rest(World world) {
    this.world = world;
    this.rows = new Rows(world.database);
  }

  /** Waits until all is done, or until nothing has moved for long though something should. */
  void await(Handed handed, List<String> faults) throws SQLException, InterruptedException {
    List<String> before = List.of();
    long since = System.nanoTime();
    while (true) {
      List<String> now = moving();
      if (!now.equals(before)) {
        before = now;
        since = System.nanoTime();
      }
      long still = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
      List<String> left = left(handed);
      if (left.isEmpty() && still > REST_MILLIS) {
        return;
      }
      if (still > STUCK_MILLIS) {
        left.forEach(what -> faults.add("stuck: " + what));
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** Registers that tell nothing by themselves are asked for ever: what they answer is entries. */
  private List<String> moving() throws SQLException {
    return rows.ask(
        """
        select route || state || count(*) || ' ' || sum(attempts) from delivery group by route, state
        union all select 'entry ' || count(*) from entry
        union all select feed || ' ' || value from cursor where feed not like '%-refresh'
        order by 1
        """);
  }

  /** What is still to be done. */
  private List<String> left(Handed handed) throws SQLException {
    var left =
        new ArrayList<>(
            rows.ask(
                """
                select count(*) || ' deliveries of ' || route || ' are ' || state from delivery
                where state in ('DUE', 'SENT') group by route, state
                union all
                select count(*) || ' persons the register was not asked about' from known_to
                where (told_at is null or asked_at > told_at)
                  and (ask_again_at is null or ask_again_at <= now())
                having count(*) > 0
                """));
    if (!world.exchange.in("inn").isEmpty()) {
      left.add("files in the drop folder");
    }
    if (world.exports.waiting() > 0) {
      left.add(world.exports.waiting() + " files from the school, the grant portal or NAV");
    }
    if (!rows.cursor("casework.records").equals("nr-" + handed.feedLength())) {
      left.add("case records in the feed, read up to " + rows.cursor("casework.records"));
    }
    return left;
  }
}
