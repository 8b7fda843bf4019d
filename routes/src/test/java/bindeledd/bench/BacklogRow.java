package bindeledd.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What NIR missed while it was away, brought to it when it is back: at full speed, and at a limit.
 */
record BacklogRow(Ground ground, Workload work, NirStub nir, NirOurs ours) {

  /** What 24 hours leave behind. */
  private static final int RECORDS = 100_000;

  private static final int PARTS = 5;
  private static final int LIMIT = 200;

  Row make() throws Exception {
    var figures = new ArrayList<Figure>();
    var goals = new ArrayList<Row.Goal>();
    int records = ground.sized(RECORDS, 200);
    var alone = new Rounds(ground, "records/s", List.of(ours));
    alone.play();
    var steady = alone.figure(ours);
    var full = drain(ours.ours(), records, PARTS);
    figures.add(full);
    figures.add(
        Figure.of("the same adapter from drop file to settled", "records/s", steady.rounds()));
    goals.add(
        Row.Goal.atLeast(
            "drained at the rate from drop file to settled",
            100 * full.median() / steady.median(),
            100,
            "%.0f %%"));
    var limited = new LinkedHashMap<>(ProgrammeRows.settings(ground, nir));
    limited.put("bindeledd.guard.systems.nir.per-second", Integer.toString(LIMIT));
    try (var other = new Ours(ground, "limited", limited)) {
      var slow = drain(other, ground.sized(4000, 200), 1);
      figures.add(
          new Figure("at a limit of " + LIMIT + "/s", "records/s", slow.rounds(), slow.notes()));
      goals.add(
          Row.Goal.atMost(
              "within 2 %% of the limit".formatted(),
              100 * Math.abs(slow.median() - LIMIT) / LIMIT,
              2,
              "%.1f %% off"));
    }
    return new Row(
        "backlog",
        "A backlog of %,d records after NIR returns".formatted(records),
        figures,
        goals,
        Map.of());
  }

  /** The rate in each part, from the first receipt after the return to the last. */
  private Figure drain(Ours adapter, int records, int parts) throws Exception {
    nir.away(true);
    long before = adapter.ask(open());
    adapter.drop(work.file(records));
    long begin = System.nanoTime();
    while (adapter.ask(open()) < before + records) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    double entered = Contestant.speed(records, begin);
    ground.say("%,d records wait, entered at %,.0f/s".formatted(records, entered));
    long taken = nir.taken();
    long back = System.nanoTime();
    nir.away(false);
    nir.await(taken + 1, Contestant.PATIENCE);
    long first = System.nanoTime();
    var rates = new ArrayList<Double>();
    int part = records / parts;
    long from = first;
    for (int i = 1; i <= parts; i++) {
      // What was tried in the outage waits its turn longer: the rate is that of all the others.
      long goal = i < parts ? (long) part * i : (long) (records * 0.99);
      nir.await(taken + goal, Contestant.PATIENCE);
      long now = System.nanoTime();
      rates.add((goal - (double) part * (i - 1)) / ((now - from) / 1e9));
      from = now;
    }
    nir.await(taken + records, Contestant.PATIENCE);
    adapter.awaitClosed(NirOurs.ROUTE, Contestant.PATIENCE);
    return Figure.of("Bindeledd, each " + part, "records/s", rates)
        .with("entered meanwhile, records/s", entered)
        .with("seconds from the return to the first", (first - back) / 1e9)
        .with("seconds from the return to the last", (System.nanoTime() - back) / 1e9);
  }

  private static String open() {
    return "/* bench: */ select count(*) from bindeledd.delivery where route = '"
        + NirOurs.ROUTE
        + "' and state in ('DUE', 'SENT')";
  }
}
