package bindeledd.mapping.reconciliation;

import bindeledd.model.NirPerson;
import bindeledd.model.ProgrammeRecord;
import java.util.Set;

/** Holds a person's sides against each other. */
public final class Reconciliation {

  private Reconciliation() {}

  /**
   * What does not agree, and how the person stands with each grant.
   *
   * @param checks the rules to judge by; one whose sides were not all read to their end says
   *     nothing
   */
  public static Judged judge(Dossier dossier, Situation situation, Set<Check> checks) {
    var seen = new Seen(dossier, situation, checks);
    var target = Target.of(seen);
    var expected = Expectations.of(seen, target);
    SettlementChecks.judge(seen, expected);
    GrantChecks.judge(seen, target, expected);
    LineChecks.judge(seen);
    MoveChecks.judge(seen);
    ExtraGrantChecks.judge(seen);
    Programmes.widened(seen);
    nir(seen);
    DeadlineChecks.judge(seen, target);
    HousingChecks.judge(seen);
    IdentityChecks.judge(seen);
    return new Judged(seen.found(), Positions.of(seen, target, expected));
  }

  private static void nir(Seen seen) {
    NirChecks.municipality(seen);
    if (!seen.asksAny(
        Check.R7,
        Check.R12,
        Check.FRIST_REGISTRERING,
        Check.FRIST_AAR,
        Check.NIR_MANGLER,
        Check.NIR_OVERSKYTENDE,
        Check.NIR_ULIKT,
        Check.NIR_TILTAK_ANTALL)) {
      return;
    }
    var listed = seen.latest(Side.NIR, NirPerson.class);
    if (listed != null
        && listed.listed() != null
        && seen.latest(Side.NIR, ProgrammeRecord.class) == null) {
      NirListChecks.judge(seen, listed.listed());
      return;
    }
    var pairs = new NirPairs(seen);
    NirChecks.judge(seen, pairs);
    Programmes.ended(seen, pairs);
  }
}
