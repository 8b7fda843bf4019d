package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.GrantFacts.application;
import static bindeledd.mapping.rules.GrantFacts.known;
import static bindeledd.mapping.rules.GrantFacts.line;
import static bindeledd.mapping.rules.GrantFacts.request;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import bindeledd.model.GrantChangeRequest.Type;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of grants at its boundaries. */
final class GrantRulesTest {

  static Stream<GrantCase> cases() {
    return Stream.concat(GrantLineCases.all(), GrantRequestCases.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theRuleSays(GrantCase example) {
    var said =
        example.check().get().stream()
            .filter(finding -> finding.rule().equals(example.rule().name()))
            .map(Finding::severity)
            .toList();
    assertThat(said)
        .isEqualTo(example.severity() == null ? List.of() : List.of(example.severity()));
  }

  @ParameterizedTest
  @EnumSource(GrantRule.class)
  void everyRuleIsSeenBrokenAndKeptAndNotKnowing(GrantRule rule) {
    var seen = cases().filter(one -> one.rule() == rule).map(GrantCase::severity).toList();
    assertThat(seen).contains(rule.row().severity()).containsNull();
    assertThat(seen.contains(Severity.NOT_CHECKED)).isEqualTo(!rule.row().unknown().isEmpty());
  }

  @Test
  void everyRuleIsInTheTableAndNoOther() {
    assertThat(GrantRule.inTable())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(GrantRule.values()).map(Enum::name).toList());
  }

  @Test
  void everyCodeSaysWhereItComesFromAndEveryRateIsOfACode() {
    assertThat(CodeTable.named("grant-code").codes())
        .allSatisfy(
            code -> {
              assertThat(code.source()).isNotBlank();
              assertThat(GrantCode.of(code.external())).isPresent();
            });
    for (Code one : CodeTable.named("grant-code").codes()) {
      assertThat(CodeTable.named("grant-code").rows(one.internal()))
          .filteredOn(other -> other.validity().overlaps(one.validity()))
          .as("rows of %s on the same day", one.internal())
          .hasSize(1);
    }
    assertThat(Rows.of("/rules/grant-rates.csv"))
        .allSatisfy(
            row -> {
              assertThat(GrantCode.of(row.text("code"))).isPresent();
              assertThat(row.text("certainty")).isIn("V", "V2");
              assertThat(row.text("source")).isNotBlank();
            })
        .extracting(row -> row.text("code") + row.text("year"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aRateIsSaidToBeFromASecondarySourceWhereItIs() {
    assertThat(GrantLineCases.of(line("L", "AR-1EV", 2024, 1)))
        .filteredOn(it -> it.rule().equals("TILSKUDD_SATS"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.text())
                    .isEqualTo(
                        "Beløpet er 0,01 kr, og satsen for AR-1EV i 2024 er 241100 kr (fra en"
                            + " sekundærkilde)."));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-Q1,2026-04-01",
    "2026-Q2,2026-07-01",
    "2026-Q3,2026-10-01",
    "2026-Q4,2026-12-15"
  })
  void aTermIsPaidWhenTheTableSays(String term, LocalDate paid) {
    assertThat(GrantTerm.of(term).map(GrantTerm::paidFrom)).contains(paid);
  }

  /** The day of payment may be moved: the terms before keep theirs. */
  @Test
  void aTermIsPaidWhenTheCalendarOfItsTimeSaid() {
    var calendar =
        List.of(
            new GrantTerm.Pays("Q1", MonthDay.of(4, 1), days("2022-01-01", "2026-12-31")),
            new GrantTerm.Pays("Q1", MonthDay.of(5, 15), days("2027-01-01", null)));

    assertThat(new GrantTerm(2026, 1).paidFrom(calendar)).isEqualTo("2026-04-01");
    assertThat(new GrantTerm(2027, 1).paidFrom(calendar)).isEqualTo("2027-05-15");
    assertThat(new GrantTerm(2021, 1).paidFrom(calendar)).isEqualTo("2021-04-01");
  }

  @Test
  void aCodeIsWhatItWasInItsYear() {
    var book =
        GrantCode.book(
            List.of(elderly("2026-01-01", null, "67"), elderly(null, "2025-12-31", "60")));

    assertThat(GrantCode.of("ELDR", 2025, book).flatMap(GrantCode::age).map(GrantCode.Age::from))
        .contains(60);
    assertThat(GrantCode.of("EL DR", 2026, book).flatMap(GrantCode::age).map(GrantCode.Age::from))
        .contains(67);
    assertThat(book.get("ELDR").getLast().code().age().map(GrantCode.Age::from)).contains(67);
    assertThat(GrantCode.of("AR-9", 2026, book)).isEmpty();
  }

  private static Code elderly(@Nullable String from, @Nullable String to, String age) {
    return new Code(
        "ELDR",
        "ELDR",
        "Eldretilskudd",
        days(from, to),
        null,
        "prøve",
        Map.of(
            "scheme", "integreringstilskudd",
            "group", "AR1",
            "amount", "ONCE",
            "age_from", age,
            "age_on", "SETTLED",
            "personal", "ja"));
  }

  private static Validity days(@Nullable String from, @Nullable String to) {
    return new Validity(
        from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  @Test
  void atStakeIsWhatTheRequestIsAbout() {
    var line = line("L-1", "AR-2", 2026, 500_00);
    assertThat(GrantStake.of(request(Type.WRONG_AMOUNT, "L-1", null, null, 800_00L), known(line)))
        .contains(300_00L);
    assertThat(GrantStake.of(request(Type.MOVED, "L-1", null, null, null), known(line)))
        .contains(500_00L);
    assertThat(GrantStake.of(request(Type.MOVED, "L-2", null, null, null), known(line))).isEmpty();
    assertThat(GrantStake.of(request(Type.MISSING, null, "ELDR", 2024, null), GrantHistory.NONE))
        .contains(180_600_00L);
    assertThat(GrantStake.of(request(Type.MISSING, null, "ELDR", 2025, null), GrantHistory.NONE))
        .isEmpty();
    assertThat(GrantStake.of(application("FHT1", 2026, "2025-05-01"), GrantHistory.NONE))
        .contains(100_000_00L);
    assertThat(GrantStake.of(GrantRequestCases.costing(300_000_00, 2024), GrantHistory.NONE))
        .contains(196_400_00L);
  }

  @Test
  void theDeadlineIsTheApplications() {
    assertThat(GrantRules.deadline(application("FHT1", 2026, "2025-05-01")))
        .contains(LocalDate.of(2026, 7, 1));
    assertThat(GrantRules.deadline(application("FHT2", 2027, "2025-05-01")))
        .contains(LocalDate.of(2028, 2, 29));
    assertThat(GrantRules.deadline(request(Type.MOVED, "L-1", null, null, null))).isEmpty();
  }
}
