package bindeledd.mapping.reconciliation;

import bindeledd.model.GrantLine;
import bindeledd.model.GrantLine.Status;
import java.math.BigDecimal;
import java.util.List;

/**
 * What lines are worth, in øre. A line is a transaction: a correction is a line of its own, and the
 * line it corrects keeps its amount. One that is withdrawn counts nothing, or takes back.
 */
final class Money {

  private static final int OERE_DIGITS = 2;

  private Money() {}

  /** What it has brought to the municipality. */
  static long paid(GrantLine line) {
    return switch (line.status()) {
      case TRIGGERED -> 0;
      case PAID, CORRECTED -> line.amountInOere();
      case WITHDRAWN -> Math.min(0, line.amountInOere());
    };
  }

  /** What the portal has decided by it. */
  static long decided(GrantLine line) {
    return line.status() == Status.TRIGGERED ? line.amountInOere() : paid(line);
  }

  /** Whether it stands: money to the municipality that no other line has taken up. */
  static boolean stands(GrantLine line, List<GrantLine> all) {
    if (line.amountInOere() <= 0
        || line.status() == Status.WITHDRAWN
        || line.status() == Status.CORRECTED) {
      return false;
    }
    for (GrantLine other : all) {
      if (line.header().reference().equals(other.corrects())) {
        return false;
      }
    }
    return true;
  }

  /** 241100 or 241100,50. */
  static String kroner(long oere) {
    var exact = BigDecimal.valueOf(oere, OERE_DIGITS);
    return (oere % 100 == 0 ? exact.setScale(0) : exact).toPlainString().replace('.', ',');
  }
}
