package bindeledd.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The same work on a small ledger and on one with a long history, in turn. */
final class FlatRow implements Row.Maker {

  private static final int SMALL = 10_000;
  private static final int LARGE = 10_000_000;

  /** What one record leaves: entry, delivery, attempt, and its part of a person and two numbers. */
  private static final double ROWS_A_RECORD = 3 + 3.0 / Workload.RECORDS_PER_PERSON;

  @Override
  public Set<String> names() {
    return Set.of("flat");
  }

  @Override
  public List<Row> make(Ground ground, Predicate<String> wanted) throws Exception {
    var work = new Workload(ground.folder().resolve("flat-files"), 4);
    var off = Map.of("bindeledd.flows.off", ProgrammeRows.OFF + ",receipt-to-casework");
    try (var nir = new NirStub();
        var young = new Ours(ground, "young", ProgrammeRows.with(off, nir));
        var old = new Ours(ground, "old", ProgrammeRows.with(off, nir))) {
      var small = new NirOurs(young, nir, work, false);
      var large = new NirOurs(old, nir, work, false);
      Rounds.warm(ground, small);
      Rounds.warm(ground, large);
      long begin = System.nanoTime();
      History.grow(old.ledger(), ground.sized(LARGE, 2 * SMALL));
      long rows = History.rows(old.ledger());
      ground.say(
          "a ledger of %,d rows, made in %.0f s"
              .formatted(rows, (System.nanoTime() - begin) / 1e9));
      return List.of(compare(ground, small, large, rows));
    }
  }

  private static Row compare(Ground ground, NirOurs small, NirOurs large, long rows)
      throws Exception {
    int records =
        Math.max(
            ground.sized(1000, 100),
            (int) (large.run(ground.sized(2000, 100)) * ground.options().seconds()));
    var fast = new ArrayList<Double>();
    var slow = new ArrayList<Double>();
    for (int round = 0; round < ground.options().rounds(); round++) {
      History.forget(small.ours().ledger());
      small.run((int) (ground.sized(SMALL, 360) / ROWS_A_RECORD));
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
        Map.of());
  }
}
