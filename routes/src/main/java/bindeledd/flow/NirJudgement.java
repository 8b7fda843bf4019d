package bindeledd.flow;

import bindeledd.connector.Receipt;
import bindeledd.ledger.Result;
import bindeledd.mapping.NirAction;
import bindeledd.mapping.NirReasons;
import bindeledd.model.Finding;
import bindeledd.runtime.Judgement;
import java.time.Duration;
import java.util.List;

/**
 * What NIR's refusals call for, at once or later; which code calls for what is {@code
 * codes/nir-reason.csv}.
 */
final class NirJudgement implements Judgement {

  /** What other records build on: sent first when NIR misses a prerequisite. */
  private static final List<String> PREREQUISITES = List.of("education-background", "decision");

  private final Duration refreshWait;
  private final boolean behindOwn;

  NirJudgement(Duration refreshWait) {
    this(refreshWait, true);
  }

  private NirJudgement(Duration refreshWait, boolean behindOwn) {
    this.refreshWait = refreshWait;
    this.behindOwn = behindOwn;
  }

  /**
   * For records that rest on what another office registers: their own line has nothing to wait
   * behind, and their sender nothing to mend.
   */
  static NirJudgement ofAnotherOffice(Duration refreshWait) {
    return new NirJudgement(refreshWait, false);
  }

  @Override
  public Result refused(List<Receipt.Reason> reasons) {
    return refused(
        NirReasons.action(reasons.stream().map(Receipt.Reason::code).toList()),
        reasons.stream().map(reason -> NirReasons.error(reason.code(), reason.field())).toList());
  }

  @Override
  public Finding remark(Receipt.Reason reason) {
    return NirReasons.remark(reason.code(), reason.field());
  }

  Result refused(NirAction action, List<Finding> reasons) {
    return switch (action) {
      case REJECT -> new Result.Refused(reasons);
      case PARK, STOP -> new Result.Parked(causeOf(reasons), reasons);
      case BEHIND_PREREQUISITE ->
          behindOwn
              ? new Result.Behind(List.of(), PREREQUISITES, reasons)
              : new Result.UntilRefreshed(refreshWait, causeOf(reasons));
      case WAIT_FOR_REFRESH -> new Result.UntilRefreshed(refreshWait, causeOf(reasons));
      case TRY_AGAIN -> new Result.Again(Duration.ofMinutes(5), true, false, causeOf(reasons));
    };
  }

  private static String causeOf(List<Finding> reasons) {
    return reasons.isEmpty() ? "NIR" : reasons.getFirst().rule();
  }
}
