package bindeledd.flow;

import bindeledd.connector.Receipt;
import bindeledd.ledger.Result;
import bindeledd.mapping.HelsedirektoratetReasons;
import bindeledd.model.Finding;
import bindeledd.runtime.Judgement;
import java.time.Duration;
import java.util.List;

/** What Helsedirektoratet's refusals call for: {@code helsedirektoratet-reason.csv}. */
final class HelsedirektoratetJudgement implements Judgement {

  @Override
  public Result refused(List<Receipt.Reason> reasons) {
    var codes = reasons.stream().map(Receipt.Reason::code).toList();
    var findings =
        reasons.stream()
            .map(r -> HelsedirektoratetReasons.finding(Finding.Severity.ERROR, r.code(), r.field()))
            .toList();
    String cause = findings.isEmpty() ? "HELSEDIREKTORATET" : findings.getFirst().rule();
    return switch (HelsedirektoratetReasons.action(codes)) {
      case REJECT -> new Result.Refused(findings);
      case PARK, STOP, BEHIND_PREREQUISITE, WAIT_FOR_REFRESH -> new Result.Parked(cause, findings);
      case TRY_AGAIN -> new Result.Again(Duration.ofMinutes(5), true, false, cause);
    };
  }

  @Override
  public Finding remark(Receipt.Reason reason) {
    return HelsedirektoratetReasons.finding(
        Finding.Severity.WARNING, reason.code(), reason.field());
  }
}
