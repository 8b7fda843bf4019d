package bindeledd.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The same work on a small ledger and on one with a long history, in turn, by two adapters that
 * have done as much before.
 */
record FlatRow(Ground ground, Workload work, NirStub nir) {

  private static final int SMALL = 10_000;
  private static final int LARGE = 10_000_000;

  /** What one record leaves: entry, delivery, attempt, and its part of a person and two numbers. */
  private static final double ROWS_A_RECORD = 3 + 3.0 / Workload.RECORDS_PER_PERSON;

  Row make() throws Exception {
    try (var young = new Ours(ground, "young", ProgrammeRows.settings(ground, nir));
        var small = new NirOurs(young, nir, work, false);
        var old = new Ours(ground, "old", ProgrammeRows.settings(ground, nir));
        var large = new NirOurs(old, nir, work, false)) {
      Rounds.warm(ground, small);
      Rounds.warm(ground, large);
      long begin = System.nanoTime();
      History.grow(old.ledger(), ground.sized(LARGE, 2 * SMALL));
      long rows = History.rows(old.ledger());
      ground.say(
          "a ledger of %,d rows, made in %.0f s"
              .formatted(rows, (System.nanoTime() - begin) / 1e9));
      return compare(small, large, rows);
    }
  }

  private Row compare(NirOurs small, NirOurs large, long rows) throws Exception {
    double speed = large.run(ground.sized(2000, 100));
    int records = ground.sized((int) (speed * ground.options().seconds()), 100);
    var fast = new ArrayList<Double>();
    var slow = new ArrayList<Double>();
    ground.postgres().countAnew();
    for (int round = 0; round < ground.options().rounds(); round++) {
      History.forget(small.ours().ledger());
      small.run((int) (ground.sized(SMALL, 360) / ROWS_A_RECORD));
      History.settleDown(small.ours().ledger());
      fast.add(small.run(records));
      slow.add(large.run(records));
      ground.say("%,.0f records/s, with a history %,.0f".formatted(fast.getLast(), slow.getLast()));
    }
    var young = Figure.of("a ledger of 10 thousand rows", "records/s", fast);
    var old =
        Figure.of("a ledger of %,d rows".formatted(rows), "records/s", slow)
            .with("in a round", records);
    return new Row(
        "flat",
        "The same work on a small ledger and on one with a long history",
        List.of(young, old),
        List.of(
            Row.Goal.atMost("within 1.3 times", young.median() / old.median(), 1.3, "%.2f times")),
        Map.of(
            "statements, small",
            ground.postgres().statements("young").stream().limit(20).toList(),
            "statements, large",
            ground.postgres().statements("old").stream().limit(20).toList()));
  }
}
