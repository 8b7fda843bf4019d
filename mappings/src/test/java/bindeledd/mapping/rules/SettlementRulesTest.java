package bindeledd.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Change;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import bindeledd.model.Header;
import bindeledd.model.Settlement;
import bindeledd.model.Settlement.Means;
import bindeledd.model.Settlement.Status;
import bindeledd.model.SettlementDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of the day of settlement, each on both sides of its boundary. */
final class SettlementRulesTest {

  private static final LocalDate REPORTED = LocalDate.of(2026, 3, 2);

  @Test
  void whatIsRightIsLeftAlone() {
    assertThat(says(settled("2026-03-01"), agreed("2026-01-12"))).isEmpty();
  }

  @Test
  void nobodyIsSettledInTheFuture() {
    assertThat(says(settled("2026-03-02"), agreed("2026-01-12"))).isEmpty();
    assertThat(says(settled("2026-03-03"), agreed("2026-01-12")))
        .containsOnly(Map.entry("BOSETTING_FREMTID", Severity.ERROR));
  }

  @Test
  void nobodyIsSettledByAgreementBeforeTheyWereAssigned() {
    assertThat(says(settled("2026-01-12"), agreed("2026-01-12"))).isEmpty();
    assertThat(says(settled("2026-01-11"), agreed("2026-01-12")))
        .containsOnly(Map.entry("BOSETTING_FOER_UTSOEKT", Severity.ERROR));
  }

  @Test
  void theDayIsTheMunicipalitysOwnForThoseWhoFoundAHomeAloneAndForAmot() {
    for (Means means : List.of(Means.PRIVATELY, Means.ALTERNATIVE_RECEPTION)) {
      assertThat(says(settled("2026-01-11"), told("SAK", means, Status.AGREED, "2026-01-12", 1)))
          .isEmpty();
      assertThat(says(settled("2026-01-11"), told("SAK", means, Status.ASKED, null, 1))).isEmpty();
    }
  }

  @Test
  void whenNobodyHasToldTheDayOfAssignmentItIsNotChecked() {
    assertThat(says(settled("2026-01-11")))
        .containsOnly(Map.entry("BOSETTING_FOER_UTSOEKT", Severity.NOT_CHECKED));
    assertThat(says(settled("2026-01-11"), told("SAK", Means.AGREEMENT, Status.ASKED, null, 1)))
        .containsOnly(Map.entry("BOSETTING_FOER_UTSOEKT", Severity.NOT_CHECKED));
  }

  @Test
  void theCaseIsTheOneImdinettHasThemIn() {
    assertThat(says(settled("2026-03-01", "ANNEN"), agreed("2026-01-12")))
        .containsOnly(Map.entry("BOSETTING_SAK", Severity.WARNING));
    assertThat(says(settled("2026-03-01", null), agreed("2026-01-12"))).isEmpty();
  }

  @Test
  void aCaseThatIsWithdrawnIsAskedAbout() {
    var withdrawn = told("SAK", Means.AGREEMENT, Status.WITHDRAWN, "2026-01-12", 1);
    assertThat(says(settled("2026-03-01"), withdrawn))
        .containsOnly(Map.entry("BOSETTING_TRUKKET", Severity.WARNING));
  }

  @Test
  void ofSeveralCasesTheOneThatIsNamedCountsAndElseTheLast() {
    var first = told("SAK", Means.AGREEMENT, Status.AGREED, "2026-01-12", 1);
    var later = told("NY", Means.AGREEMENT, Status.AGREED, "2026-02-12", 2);
    assertThat(says(settled("2026-02-01"), first, later)).isEmpty();
    assertThat(says(settled("2026-02-01", null), first, later))
        .containsOnly(Map.entry("BOSETTING_FOER_UTSOEKT", Severity.ERROR));
  }

  @Test
  void aDayThatIsTakenBackIsNotJudged() {
    var date = settled("2027-01-01");
    var header = date.header();
    var annulled =
        new SettlementDate(
            new Header(
                header.municipality(),
                header.subject(),
                header.reference(),
                2,
                header.changedAt(),
                "",
                new Change.Annulment("Feil person.")),
            date.agreement(),
            date.settledOn());
    assertThat(says(annulled, agreed("2026-01-12"))).isEmpty();
  }

  @Test
  void saysTheDayTheyWereAssigned() {
    assertThat(
            SettlementRules.check(settled("2026-01-11"), List.of(agreed("2026-01-12")), REPORTED))
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("2026-01-12"));
  }

  @Test
  void everyRuleIsInTheTableAndNoOther() {
    assertThat(SettlementRule.inTable())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SettlementRule.values()).map(Enum::name).toList());
  }

  private static Map<String, Severity> says(SettlementDate date, Settlement... told) {
    return SettlementRules.check(date, List.of(told), REPORTED).stream()
        .collect(Collectors.toMap(Finding::rule, Finding::severity));
  }

  private static SettlementDate settled(String day) {
    return settled(day, "SAK");
  }

  private static SettlementDate settled(String day, @Nullable String agreement) {
    return new SettlementDate(
        GrantFacts.header("B-1", "2026-03-02"), agreement, LocalDate.parse(day));
  }

  private static Settlement agreed(String assigned) {
    return told("SAK", Means.AGREEMENT, Status.AGREED, assigned, 1);
  }

  private static Settlement told(
      String agreement, Means means, Status status, @Nullable String assigned, int day) {
    return new Settlement(
        GrantFacts.header("S-" + agreement, "2026-02-0" + day),
        agreement,
        status,
        means,
        Settlement.Role.FAMILY_MEMBER,
        false,
        null,
        null,
        assigned == null ? null : LocalDate.parse(assigned),
        null,
        null);
  }
}
