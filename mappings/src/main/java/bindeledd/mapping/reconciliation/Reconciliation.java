package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Value;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds a person's sides against each other. */
public final class Reconciliation {

  private Reconciliation() {}

  /**
   * @param checks the rules to judge by; one whose sides were not all read to their end says
   *     nothing
   */
  public static Judged judge(Dossier dossier, Situation situation, Set<Check> checks) {
    List<Difference> differences = new ArrayList<>();
    for (Check check : checks) {
      if (check == Check.R1 && check.heard(situation)) {
        settledHereOnly(dossier, differences);
      }
    }
    return new Judged(differences, List.of());
  }

  private static void settledHereOnly(Dossier dossier, List<Difference> differences) {
    dossier
        .latest(Side.CASEWORK, SettlementDate.class)
        .filter(
            ours ->
                dossier.of(Side.IMDINETT, Settlement.class).noneMatch(it -> it.settledOn() != null))
        .ifPresent(
            ours ->
                differences.add(
                    new Difference(
                        Check.R1,
                        Kind.MISSING,
                        Check.R1.row().severity(),
                        "settlement-date",
                        Check.R1.row().text(),
                        Check.R1.row().advice(),
                        null,
                        null,
                        null,
                        List.of(new Value(Side.CASEWORK, ours.settledOn().toString())),
                        null)));
  }
}
