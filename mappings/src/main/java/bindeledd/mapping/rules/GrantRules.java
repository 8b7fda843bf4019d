package bindeledd.mapping.rules;

import bindeledd.model.Change;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.Finding;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.GrantLine;
import bindeledd.model.GrantOutcome;
import bindeledd.model.GrantRequest;
import bindeledd.model.GrantStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules of grants: what a line must be, and what a request must have. */
public final class GrantRules {

  private GrantRules() {}

  /** What there is to say about what the portal tells. */
  public static List<Finding> check(GrantOutcome outcome, GrantHistory history) {
    var judgement = new Judgement();
    switch (outcome) {
      case GrantLine line -> GrantLineRules.check(line, history, judgement);
      case ExtraGrantDecision decision ->
          ExtraGrantRules.period(
              decision.header(), decision.code(), decision.grantYear(), null, history, judgement);
      case GrantStatus _ -> {}
    }
    return judgement.findings();
  }

  /** What there is to say about a request, on the day it is reported. */
  public static List<Finding> check(
      GrantRequest request, GrantHistory history, LocalDate reportedOn) {
    var judgement = new Judgement();
    // A withdrawal need not be right.
    if (!(request.header().change() instanceof Change.Annulment)) {
      switch (request) {
        case GrantChangeRequest change -> changeRequest(change, history, judgement);
        case ExtraGrantApplication application ->
            ExtraGrantRules.check(application, history, reportedOn, judgement);
      }
    }
    return judgement.findings();
  }

  /** The last day to apply for an extra grant for the year; empty when no deadline is known. */
  public static Optional<LocalDate> deadline(LocalDate settledOn, int grantYear) {
    return ExtraGrantRules.deadline(settledOn, grantYear);
  }

  private static void changeRequest(
      GrantChangeRequest request, GrantHistory history, Judgement judgement) {
    var expected = request.expected();
    var code = expected.code();
    judgement.brokenIf(
        code != null && GrantCode.of(code).isEmpty(), GrantRule.ENDRING_KODE, "kode");
    switch (request.type()) {
      case MISSING -> {
        judgement.brokenIf(
            code == null || expected.grantYear() == null,
            GrantRule.ENDRING_FORVENTET_MANGLER,
            code == null ? "kode" : "tilskuddsaar");
        judgement.brokenIf(
            history
                .lines(request.header().subject())
                .anyMatch(
                    line ->
                        line.code().equals(code)
                            && Integer.valueOf(line.grantYear()).equals(expected.grantYear())
                            && line.status() != GrantLine.Status.WITHDRAWN),
            GrantRule.ENDRING_FINNES,
            "kode");
      }
      case WRONG_CODE, WRONG_AMOUNT, MOVED, NOT_IN_TARGET_GROUP ->
          judgement.brokenIf(
              request.line() == null && request.portalCase() == null,
              GrantRule.ENDRING_LINJE_MANGLER,
              "linjeId");
    }
  }

  /** The last day to hand it in; empty when none is set or known. */
  public static Optional<LocalDate> deadline(GrantRequest request) {
    return switch (request) {
      // IMDi tells of no deadline for these.
      case GrantChangeRequest _ -> Optional.empty();
      case ExtraGrantApplication application ->
          ExtraGrantRules.deadline(application.settledOn(), application.grantYear());
    };
  }
}
