package bindeledd.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * As the first row, and each record also answered in the drop folder: the whole way there and back.
 */
final class AnsweredRow implements Row.Maker {

  @Override
  public Set<String> names() {
    return Set.of("answered");
  }

  @Override
  public List<Row> make(Ground ground, Predicate<String> wanted) throws Exception {
    var work = new Workload(ground.folder().resolve("answered-files"), 2);
    try (var nir = new NirStub();
        var adapter =
            new Ours(
                ground,
                "answered",
                ProgrammeRows.with(Map.of("bindeledd.flows.off", ProgrammeRows.OFF), nir));
        var ours = new NirOurs(adapter, nir, work, true);
        var plain = new NirPlain(ground, "plain_answered", nir, work, true)) {
      plain.tune(ground);
      Rounds.warm(ground, ours);
      var rounds = new Rounds(ground, "records/s", List.of(ours, plain));
      var ledger = LedgerCosts.begin(ground, adapter, "answered");
      rounds.play();
      var costs = ledger.end();
      var our = costs.onto(rounds.figure(ours));
      var their = rounds.figure(plain);
      return List.of(
          new Row(
              "answered",
              "The same, and each record answered in the drop folder",
              List.of(our, their),
              List.of(
                  Row.Goal.atLeast(
                      "at least 5 x plain", our.median() / their.median(), 5, "%.2f x")),
              Map.of("statements", costs.dearest())));
    }
  }
}
