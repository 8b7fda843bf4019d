package bindeledd.bench;

import bindeledd.ledger.Desk;
import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.Reconciliation;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import bindeledd.reconciliation.Reconciling;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything in memory at once, and nothing kept of what is found: what anybody would try first.
 */
final class ReconcileNaive {

  /** More than this after a collection of everything, and it does little but collect. */
  private static final double FULL = 0.93;

  private static final int LOOK_EVERY = 4096;

  /** Where what lives long lies. */
  private final MemoryPoolMXBean memory =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(it -> it.getName().contains("Tenured"))
          .findFirst()
          .orElseThrow();

  private int added;
  private final ReconcileTown town;
  private final Desk desk;

  ReconcileNaive(ReconcileTown town, Desk desk) {
    this.town = town;
    this.desk = desk;
  }

  /** How many differences there are about persons. */
  long run() throws IOException {
    memory.setCollectionUsageThreshold((long) (FULL * memory.getUsage().getMax()));
    var reconciling = new Reconciling(desk, ReconcileTown.MUNICIPALITY, Path.of("unused"), 1);
    Map<UUID, Map<Side, List<Fact>>> all = new HashMap<>();
    Map<PersonNumber, UUID> keys = new HashMap<>();
    reconciling.ledger(
        said -> {
          UUID person = java.util.Objects.requireNonNull(said.person());
          said.fact().header().subject().numbers().forEach(it -> keys.put(it, person));
          add(all, person, said.side(), said.fact());
        });
    for (var file : town.readings().entrySet()) {
      file.getValue()
          .all(
              fact ->
                  add(
                      all,
                      java.util.Objects.requireNonNull(
                          keys.get(fact.header().subject().numbers().getFirst())),
                      file.getKey(),
                      fact));
    }
    var situation =
        new Situation(
            ReconcileTown.MUNICIPALITY,
            LocalDate.now(),
            reconciling.heard(town.readings().keySet()),
            GrantRates.PUBLIC);
    long found = 0;
    for (var one : all.entrySet()) {
      var dossier = new Dossier(one.getKey(), true, Grade.UNGRADED, one.getValue(), List.of());
      found +=
          Reconciliation.judge(dossier, situation, EnumSet.allOf(Check.class)).differences().size();
    }
    return found;
  }

  private void add(Map<UUID, Map<Side, List<Fact>>> all, UUID person, Side side, Fact fact) {
    if (++added % LOOK_EVERY == 0 && memory.isCollectionUsageThresholdExceeded()) {
      throw new OutOfMemoryError("Nothing more fits");
    }
    all.computeIfAbsent(person, _ -> new EnumMap<>(Side.class))
        .computeIfAbsent(side, _ -> new ArrayList<>())
        .add(fact);
  }
}
