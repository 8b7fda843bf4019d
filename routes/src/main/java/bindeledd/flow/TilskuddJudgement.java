package bindeledd.flow;

import bindeledd.connector.Receipt;
import bindeledd.ledger.Result;
import bindeledd.mapping.TilskuddReasons;
import bindeledd.model.Finding;
import bindeledd.runtime.Judgement;
import java.time.Duration;
import java.util.List;

/**
 * What the grant portal's refusals call for; which code calls for what is {@code
 * tilskudd-reason.csv}.
 */
final class TilskuddJudgement implements Judgement {

  @Override
  public Result refused(List<Receipt.Reason> reasons) {
    var codes = reasons.stream().map(Receipt.Reason::code).toList();
    var findings =
        reasons.stream()
            .map(r -> TilskuddReasons.finding(Finding.Severity.ERROR, r.code(), r.field()))
            .toList();
    String cause = findings.isEmpty() ? "TILSKUDD" : findings.getFirst().rule();
    return switch (TilskuddReasons.action(codes)) {
      case REJECT -> new Result.Refused(findings);
      case PARK, STOP, BEHIND_PREREQUISITE, WAIT_FOR_REFRESH -> new Result.Parked(cause, findings);
      case TRY_AGAIN -> new Result.Again(Duration.ofMinutes(5), true, false, cause);
    };
  }

  @Override
  public Finding remark(Receipt.Reason reason) {
    return TilskuddReasons.finding(Finding.Severity.WARNING, reason.code(), reason.field());
  }
}
