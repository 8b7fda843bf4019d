package bindeledd.crash;

import bindeledd.demo.RefreshRounds;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The end of all movement, seen in the ledger and in the drop folder: nothing is left to be done,
 * and everybody has been asked about once more since the last thing moved.
 */
final class Rest {

  /** Longer than Husbanken and the grant portal are left in peace. */
  private static final Duration REST = Duration.ofSeconds(6);

  private static final Duration STUCK = Duration.ofMinutes(1);

  /** Longer than it takes to ask about thousands, one by one, on a machine with much else to do. */
  private static final Duration ROUND = Duration.ofMinutes(15);

  private final World world;
  private final Rows rows;

  private final RefreshRounds rounds = new RefreshRounds();

  Rest(World world) {
    this.world = world;
    this.rows = new Rows(world.database);
  }

  /** Waits until all is done, or until nothing has moved for long though something should. */
  void await(Handed handed, List<String> faults) throws SQLException, InterruptedException {
    List<String> before = List.of();
    Instant since = Instant.now();
    while (true) {
      List<String> now = moving();
      if (!now.equals(before)) {
        before = now;
        since = Instant.now();
      }
      Duration still = Duration.between(since, Instant.now());
      List<String> left = left(handed);
      List<String> toBeAsked = toBeAsked(since);
      if (left.isEmpty() && toBeAsked.isEmpty() && still.compareTo(REST) > 0) {
        return;
      }
      if (still.compareTo(left.isEmpty() ? ROUND : STUCK) > 0) {
        left.forEach(what -> faults.add("stuck: " + what));
        toBeAsked.forEach(what -> faults.add("stuck: " + what));
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** Who is asked about when their time comes, and that goes on by itself. */
  private List<String> toBeAsked(Instant since) throws SQLException {
    var left =
        new ArrayList<>(
            rows.ask(
                """
                select count(*) || ' persons the register has not told of' from known_to
                where told_at is null having count(*) > 0
                """));
    for (String feed : rows.ask("select feed from cursor where feed like '%-refresh'")) {
      if (!rounds.isOver(feed, rows.cursor(feed), since)) {
        left.add(feed + " has not asked about everybody since");
      }
    }
    return left;
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
                where asked_at > told_at
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
