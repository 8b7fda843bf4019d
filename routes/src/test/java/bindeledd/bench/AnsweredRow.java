package bindeledd.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As the first row, and each record also answered in the drop folder: the whole way there and back.
 */
record AnsweredRow(Ground ground, Workload work, NirStub nir, NirPlain plain) {

  Row make() throws Exception {
    var settings = new LinkedHashMap<>(ProgrammeRows.settings(ground, nir));
    settings.put(ProgrammeRows.OFF, ProgrammeRows.POPULATION);
    plain.answers(true);
    try (var adapter = new Ours(ground, "answered", settings);
        var ours = new NirOurs(adapter, nir, work, true)) {
      Rounds.warm(ground, plain);
      Rounds.warm(ground, ours);
      var rounds = new Rounds(ground, "records/s", List.of(ours, plain));
      var ledger = LedgerCosts.begin(ground, adapter, "answered", NirOurs.ROUTE);
      rounds.play();
      var costs = ledger.end();
      var our = costs.onto(rounds.figure(ours));
      var their = rounds.figure(plain);
      return new Row(
          "answered",
          "The same, and each record answered in the drop folder",
          List.of(our, their),
          List.of(
              Row.Goal.atLeast("at least 5 x plain", our.median() / their.median(), 5, "%.2f x")),
          Map.of("statements", costs.dearest()));
    } finally {
      plain.answers(false);
    }
  }
}
