package bindeledd.mapping.rules;

import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.GrantLine;
import bindeledd.model.GrantRequest;
import java.util.Optional;

/**
 * What is lost, in øre, when a request comes to nothing: the difference it is about, as far as the
 * line and the rate are known. Unknown otherwise; never a guess.
 */
public final class GrantStake {

  private GrantStake() {}

  public static Optional<Long> of(GrantRequest request, GrantHistory history) {
    return switch (request) {
      case ExtraGrantApplication application ->
          Optional.of(
              history
                  .rates()
                  .of(application.code(), application.grantYear())
                  .map(cap -> Math.min(cap.inOere(), application.amountInOere()))
                  .orElse(application.amountInOere()));
      case GrantChangeRequest change -> of(change, line(change, history), history.rates());
    };
  }

  private static Optional<GrantLine> line(GrantChangeRequest request, GrantHistory history) {
    return history
        .lines(request.header().subject())
        .filter(line -> line.header().reference().equals(request.line()))
        .findFirst();
  }

  private static Optional<Long> of(
      GrantChangeRequest request, Optional<GrantLine> line, GrantRates rates) {
    return switch (request.type()) {
      case MISSING -> expected(request, rates);
      case WRONG_AMOUNT, WRONG_CODE ->
          expected(request, rates)
              .flatMap(right -> line.map(it -> Math.abs(right - it.amountInOere())));
      case MOVED, NOT_IN_TARGET_GROUP -> line.map(it -> Math.abs(it.amountInOere()));
    };
  }

  /** The sum that is asked for, else the rate of the code and year. */
  private static Optional<Long> expected(GrantChangeRequest request, GrantRates rates) {
    var expected = request.expected();
    if (expected.amountInOere() != null) {
      return Optional.of(expected.amountInOere());
    }
    return expected.code() == null || expected.grantYear() == null
        ? Optional.empty()
        : rates.of(expected.code(), expected.grantYear()).map(GrantRate::inOere);
  }
}
