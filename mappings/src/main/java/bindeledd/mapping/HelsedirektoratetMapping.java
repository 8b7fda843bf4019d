package bindeledd.mapping;

import bindeledd.mapping.rules.ClaimYear;
import bindeledd.model.CareClaim;
import bindeledd.model.Change;
import bindeledd.schema.helsedirektoratet.Kravlinje;
import bindeledd.schema.helsedirektoratet.Kravlinje.Beregning;
import bindeledd.schema.helsedirektoratet.Kravlinje.Handling;

/** Our claims for resource-demanding services as Helsedirektoratet takes them in. */
public final class HelsedirektoratetMapping {

  private HelsedirektoratetMapping() {}

  /**
   * The line of the yearly claim: the basis always, and the amount when the year's threshold is
   * known. Names nobody.
   */
  public static Outgoing<Kravlinje> toHelsedirektoratet(CareClaim claim) {
    var header = claim.header();
    var costs = claim.costs();
    return new Outgoing.Message<>(
        new Kravlinje(
            switch (header.change()) {
              case Change.Registration _, Change.Correction _ -> Handling.MELD;
              case Change.Annulment _ -> Handling.TREKK;
            },
            header.municipality().number(),
            claim.year(),
            header.reference(),
            header.version(),
            claim.birthDate().getYear(),
            claim.decidedOn().toString(),
            costs.wages(),
            costs.extraGrant(),
            costs.otherGrants(),
            costs.userPayments(),
            costs.blockGrant(),
            costs.basis(),
            ClaimYear.of(claim.year())
                .map(
                    year ->
                        new Beregning(
                            year.thresholdInOere(), year.percent(), year.refundInOere(costs)))
                .orElse(null)));
  }
}
