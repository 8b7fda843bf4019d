package bindeledd.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Programme records from drop file to NIR's receipt settled, one SOAP call a record: how fast, how
 * soon, and after an outage.
 */
final class ProgrammeRows implements Row.Maker {

  static final String OFF = "bindeledd.flows.off";
  static final String POPULATION =
      "population-refresh,population-events-in,protection-events-in,population-baseline";

  private static final String PROGRAMME = "programme";
  private static final String LATENCY = "latency";
  private static final String BACKLOG = "backlog";
  private static final String ANSWERED = "answered";
  private static final String FLAT = "flat";

  @Override
  public Set<String> names() {
    return Set.of(PROGRAMME, LATENCY, BACKLOG, ANSWERED, FLAT);
  }

  @Override
  public List<Row> make(Ground ground, Predicate<String> wanted) throws Exception {
    var work = new Workload(ground.folder().resolve("programme-files"), 1);
    try (var nir = new NirStub()) {
      var rows = new ArrayList<Row>();
      if (Stream.of(PROGRAMME, LATENCY, BACKLOG, ANSWERED).anyMatch(wanted)) {
        rows.addAll(besidePlain(ground, work, nir, wanted));
      }
      if (wanted.test(FLAT)) {
        rows.add(ground.told(new FlatRow(ground, work, nir).make()));
      }
      return rows;
    }
  }

  private static List<Row> besidePlain(
      Ground ground, Workload work, NirStub nir, Predicate<String> wanted) throws Exception {
    try (var adapter = new Ours(ground, "ours", settings(ground, nir));
        var ours = new NirOurs(adapter, nir, work, false);
        var plain = new NirPlain(ground, "plain", nir, work)) {
      plain.tune(ground);
      Rounds.warm(ground, ours);
      var rows = new ArrayList<Row>();
      if (wanted.test(PROGRAMME)) {
        rows.add(ground.told(programme(ground, work, nir, ours, plain)));
      }
      if (wanted.test(LATENCY)) {
        rows.add(ground.told(new LatencyRow(ground, work, nir, adapter, plain).make()));
      }
      if (wanted.test(BACKLOG)) {
        rows.add(ground.told(new BacklogRow(ground, work, nir, ours).make()));
      }
      if (wanted.test(ANSWERED)) {
        rows.add(ground.told(new AnsweredRow(ground, work, nir, plain).make()));
      }
      return rows;
    }
  }

  /** NIR and the drop folder, and nothing else: the population register has rows of its own. */
  static Map<String, String> settings(Ground ground, NirStub nir) {
    var settings = new LinkedHashMap<>(Ours.with(nir));
    settings.put(OFF, POPULATION + ",receipt-to-casework");
    if (ground.options().quick()) {
      settings.put("bindeledd.guard.systems.nir.breaker-wait", "1s");
    }
    return settings;
  }

  private static Row programme(
      Ground ground, Workload work, NirStub nir, NirOurs ours, NirPlain plain) throws Exception {
    try (var bare = new NirBare(ground, "bare", nir, work)) {
      bare.tune(ground);
      var rounds = new Rounds(ground, "records/s", List.of(ours, plain, bare));
      var ledger = LedgerCosts.begin(ground, ours.ours(), "ours", NirOurs.ROUTE);
      rounds.play();
      var costs = ledger.end();
      var figures = new ArrayList<Figure>();
      figures.add(costs.onto(rounds.figure(ours)));
      figures.add(rounds.figure(plain));
      figures.add(rounds.figure(bare));
      figures.addAll(Limits.of(ground, bare));
      double our = figures.get(0).median();
      return new Row(
          PROGRAMME,
          "Programme records, drop file to NIR receipt settled, one SOAP call each",
          figures,
          List.of(
              Row.Goal.atLeast("at least 5 x plain", our / figures.get(1).median(), 5, "%.2f x"),
              Row.Goal.atLeast(
                  "at least 50 %% of the bare loop".formatted(),
                  100 * our / figures.get(2).median(),
                  50,
                  "%.0f %%")),
          Map.of("statements", costs.dearest()));
    }
  }
}
