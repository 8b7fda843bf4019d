package bindeledd.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.CareClaim;
import bindeledd.model.Change;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import bindeledd.model.GrantLine;
import bindeledd.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim's rules, each on both sides of its boundary, and what the claim comes to. */
final class ClaimRulesTest {

  private static final LocalDate IN_TIME = LocalDate.of(2021, 3, 15);

  @Test
  void whatIsRightIsLeftAlone() {
    var paid = new ClaimHistory(List.of(), Map.of(2020, 850_000_00L));

    assertThat(ClaimRules.check(claim(2020, 2_900_000_00L), paid, IN_TIME)).isEmpty();
  }

  @Test
  void aYearMustBeOver() {
    assertThat(says(claim(2026, 2_900_000_00L), LocalDate.of(2026, 12, 31)))
        .containsEntry("KRAV_AAR", Severity.ERROR);
    assertThat(says(claim(2026, 2_900_000_00L), LocalDate.of(2027, 1, 1)))
        .doesNotContainKey("KRAV_AAR");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-01-01, 2019-12-31, true",
    "2019-01-01, 2020-01-01, false",
    "2020-12-31, , false",
    "2021-01-01, , true"
  })
  void theDecisionMustHoldInTheYear(LocalDate from, LocalDate to, boolean broken) {
    var claim = claim(2020, 1990, new Period(from, to), costs(2_900_000_00L));

    assertThat(says(claim, IN_TIME).containsKey("KRAV_VEDTAK")).isEqualTo(broken);
  }

  @Test
  void whoIsTooOldCannotBeInIt() {
    assertThat(says(born(1954), IN_TIME)).doesNotContainKey("KRAV_ALDER");
    assertThat(says(born(1953), IN_TIME)).containsEntry("KRAV_ALDER", Severity.NOT_CHECKED);
    assertThat(says(born(1952), IN_TIME)).containsEntry("KRAV_ALDER", Severity.WARNING);
  }

  @Test
  void oneClaimForAPersonAndYear() {
    var claim = claim(2020, 2_900_000_00L);
    var same = new ClaimHistory(List.of(claim), Map.of());
    var another = new ClaimHistory(List.of(named(claim, "R-2")), Map.of());
    var otherYear = new ClaimHistory(List.of(named(claim(2019, 2_900_000_00L), "R-2")), Map.of());

    assertThat(rules(claim, same)).doesNotContain("KRAV_DOBBELT");
    assertThat(rules(claim, another)).contains("KRAV_DOBBELT");
    assertThat(rules(claim, otherYear)).doesNotContain("KRAV_DOBBELT");
  }

  @Test
  void theBasisIsMoreThanNought() {
    assertThat(says(claim(2020, 850_000_00L), IN_TIME)).doesNotContainKey("KRAV_FRADRAG");
    assertThat(says(claim(2020, 849_999_99L), IN_TIME))
        .containsEntry("KRAV_FRADRAG", Severity.WARNING);
  }

  @Test
  void theBasisIsAboveTheThreshold() {
    long threshold = 1_430_000_00L + 850_000_00L;

    assertThat(says(claim(2020, threshold), IN_TIME))
        .containsEntry("KRAV_INNSLAGSPUNKT", Severity.WARNING);
    assertThat(says(claim(2020, threshold + 1), IN_TIME)).doesNotContainKey("KRAV_INNSLAGSPUNKT");
  }

  @Test
  void theAuditorHasADay() {
    assertThat(says(claim(2020, 2_900_000_00L), IN_TIME)).doesNotContainKey("KRAV_FRIST");
    assertThat(says(claim(2020, 2_900_000_00L), IN_TIME.plusDays(1)))
        .containsEntry("KRAV_FRIST", Severity.WARNING);
    assertThat(ClaimRules.deadline(claim(2020, 1))).contains(IN_TIME);
  }

  @ParameterizedTest
  @CsvSource({"2019", "2021", "2025"})
  void anotherYearsFiguresAreNotUsed(int year) {
    var claim = claim(year, 2_900_000_00L);

    assertThat(says(claim, LocalDate.of(2026, 3, 1)))
        .containsEntry("KRAV_INNSLAGSPUNKT", Severity.NOT_CHECKED)
        .containsEntry("KRAV_FRIST", Severity.NOT_CHECKED);
    assertThat(ClaimRules.atStake(claim)).isEmpty();
    assertThat(ClaimRules.deadline(claim)).isEmpty();
  }

  @Test
  void theExtraGrantIsWhatWasPaid() {
    var claim = claim(2020, 2_900_000_00L);
    var less = new ClaimHistory(List.of(), Map.of(2020, 849_999_99L));
    var anotherYear = new ClaimHistory(List.of(), Map.of(2019, 850_000_00L));

    assertThat(ClaimRules.check(claim, less, IN_TIME))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("KRAV_FHT2");
              assertThat(finding.text()).contains("849999,99 kroner");
            });
    assertThat(says(claim, IN_TIME)).containsEntry("KRAV_FHT2", Severity.NOT_CHECKED);
    assertThat(
            ClaimRules.check(claim, anotherYear, IN_TIME).stream().map(Finding::severity).toList())
        .containsExactly(Severity.NOT_CHECKED);
  }

  @Test
  void countsTheLinesThatAreSimplyPaid() {
    var paid = GrantLine.Status.PAID;
    var lines =
        List.of(
            line("L-1", 2020, "FHT2", paid),
            line("L-2", 2020, "FHT2", paid),
            line("L-3", 2020, "AR-2", paid),
            line("L-4", 2021, "FHT2", paid),
            line("L-5", 2021, "FHT2", GrantLine.Status.CORRECTED),
            line("L-6", 2022, "FHT2", GrantLine.Status.TRIGGERED));

    assertThat(ClaimHistory.of(lines).extraGrants()).isEqualTo(Map.of(2020, 200_00L));
  }

  private static GrantLine line(String reference, int year, String code, GrantLine.Status status) {
    return new GrantLine(
        Given.header(reference), year + "-Q1", year, code, 100_00, null, null, status, null, null);
  }

  @Test
  void aWithdrawalIsNotJudged() {
    var claim = claim(2026, 1);
    var header = Given.header("R-1", new Change.Annulment("feil person"), "2021-03-01");
    var withdrawn =
        new CareClaim(
            header, 2026, claim.birthDate(), claim.decidedOn(), claim.decision(), claim.costs());

    assertThat(ClaimRules.check(withdrawn, ClaimHistory.NONE, IN_TIME)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "228000000, 0.00",
    "228000001, 0.01", // 0.8 øre
    "290000000, 496000.00",
    "290000003, 496000.02" // 2.4 øre
  })
  void comesToTheStatesShareOfWhatIsAbove(long wages, BigDecimal kroner) {
    assertThat(ClaimRules.atStake(claim(2020, wages))).contains(kroner);
  }

  @Test
  void everyRuleIsInTheTableAndNoOther() {
    assertThat(ClaimRule.inTable())
        .containsExactlyInAnyOrderElementsOf(
            List.of(ClaimRule.values()).stream().map(Enum::name).toList());
  }

  private static Map<String, Severity> says(CareClaim claim, LocalDate on) {
    return ClaimRules.check(claim, ClaimHistory.NONE, on).stream()
        .collect(java.util.stream.Collectors.toMap(Finding::rule, Finding::severity));
  }

  private static List<String> rules(CareClaim claim, ClaimHistory history) {
    return ClaimRules.check(claim, history, IN_TIME).stream().map(Finding::rule).toList();
  }

  private static CareClaim claim(int year, long wages) {
    return claim(year, 1990, new Period(LocalDate.of(year, 1, 1), null), costs(wages));
  }

  private static CareClaim born(int year) {
    return claim(2020, year, new Period(LocalDate.of(2020, 1, 1), null), costs(2_900_000_00L));
  }

  private static CareClaim claim(int year, int born, Period decision, CareClaim.Costs costs) {
    return new CareClaim(
        Given.header("R-1"),
        year,
        LocalDate.of(born, 6, 1),
        LocalDate.of(2019, 12, 10),
        decision,
        costs);
  }

  private static CareClaim named(CareClaim claim, String reference) {
    return new CareClaim(
        Given.header(reference),
        claim.year(),
        claim.birthDate(),
        claim.decidedOn(),
        claim.decision(),
        claim.costs());
  }

  private static CareClaim.Costs costs(long wages) {
    return new CareClaim.Costs(wages, 850_000_00L, 0, 0, 0);
  }
}
