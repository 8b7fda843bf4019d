package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingPayment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the household loses each month an application comes too late, in øre: what it got last, or
 * else the most that the rates allow. Unknown when neither is known; never a guess.
 */
public final class HousingStake {

  /** What was paid longer ago says little about now. */
  private static final int MONTHS = 12;

  private static final int IN_A_YEAR = 12;
  private static final int OERE = 100;
  private static final List<Rows.Row> RATES = Rows.of("/rules/housing-rates.csv");

  private HousingStake() {}

  public static Optional<Long> of(HousingApplication application, HousingHistory history) {
    var since = application.situationOn().minusMonths(MONTHS);
    return history.payments(application.header().subject()).stream()
        .filter(payment -> payment.paidOn().isAfter(since) && payment.amountInOere() > 0)
        .max(Comparator.comparing(HousingPayment::paidOn))
        .map(HousingPayment::amountInOere)
        .or(() -> most(application));
  }

  /**
   * Costs up to the ceiling, less the household's least share; how much of it is paid we do not
   * know.
   */
  private static Optional<Long> most(HousingApplication application) {
    var on = application.situationOn();
    var cost = Optional.ofNullable(application.monthlyCostInOere());
    var ceiling = rate("ceiling", persons(application), on);
    var share = rate("least-share", "", on);
    if (cost.isEmpty() || ceiling.isEmpty() || share.isEmpty()) {
      return Optional.empty();
    }
    long addition =
        rate("ceiling-addition", application.header().municipality().number(), on).orElse(0L);
    long counted =
        Math.min(cost.get() * IN_A_YEAR, (ceiling.get() + addition) * OERE) - share.get() * OERE;
    return Optional.of(Math.max(0, counted / IN_A_YEAR));
  }

  /** The table ends with five persons or more. */
  private static String persons(HousingApplication application) {
    return Integer.toString(Math.min(5, 1 + application.household().size()));
  }

  /** Kroner a year. */
  private static Optional<Long> rate(String rate, String of, LocalDate on) {
    return RATES.stream()
        .filter(row -> row.text("rate").equals(rate) && row.find("of").orElse("").equals(of))
        .filter(row -> row.validity().holds(on))
        .map(row -> Long.parseLong(row.text("kroner")))
        .findFirst();
  }
}
