package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import bindeledd.model.CareClaim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the scheme for the costs of one year, from {@code rules/claim-years.csv}. A year
 * that is not there is not known: never reckoned by another year's figures.
 *
 * @param threshold in kroner; what is above it is shared
 * @param percent the state's share of that
 * @param toAuditorBy the last day to send the claim to the auditor
 * @param reportBy the last day for the auditor to send it in
 */
public record ClaimYear(
    int year, long threshold, int percent, LocalDate toAuditorBy, LocalDate reportBy) {

  private static final int OERE = 100;

  private static final List<ClaimYear> TABLE =
      Rows.of("/rules/claim-years.csv").stream()
          .map(
              row ->
                  new ClaimYear(
                      Integer.parseInt(row.text("cost_year")),
                      Long.parseLong(row.text("threshold")),
                      Integer.parseInt(row.text("percent")),
                      LocalDate.parse(row.text("to_auditor_by")),
                      LocalDate.parse(row.text("report_by"))))
          .toList();

  /** The scheme for the costs of that year; empty when it is not known. */
  public static Optional<ClaimYear> of(int year) {
    return TABLE.stream().filter(row -> row.year == year).findFirst();
  }

  public long thresholdInOere() {
    return threshold * OERE;
  }

  /** The state's share, in øre; nought when the basis is not above the threshold. */
  public long refundInOere(CareClaim.Costs costs) {
    long above = Math.max(0, costs.basis() - thresholdInOere());
    return BigDecimal.valueOf(above)
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
