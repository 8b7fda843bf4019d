package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.GrantFacts.application;
import static bindeledd.mapping.rules.GrantFacts.header;
import static bindeledd.mapping.rules.GrantFacts.known;
import static bindeledd.mapping.rules.GrantFacts.line;
import static bindeledd.mapping.rules.GrantFacts.person;
import static bindeledd.mapping.rules.GrantFacts.request;
import static bindeledd.mapping.rules.GrantFacts.settled;
import static bindeledd.mapping.rules.GrantFacts.settlement;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.codes.CodeTable;
import bindeledd.mapping.codes.Rows;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import bindeledd.model.GrantChangeRequest.Type;
import bindeledd.model.GrantLine;
import bindeledd.model.GrantLine.Status;
import bindeledd.model.GrantOutcome;
import bindeledd.model.GrantRequest;
import bindeledd.model.Settlement;
import bindeledd.model.Subject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of grants at its boundaries. */
final class GrantRulesTest {

  /** One fact about one rule; {@code severity} is absent where it is kept. */
  private record Case(
      GrantRule rule, String says, @Nullable Severity severity, Supplier<List<Finding>> check) {
    @Override
    public String toString() {
      return rule + ": " + says;
    }
  }

  private static Case broken(GrantRule rule, String says, Supplier<List<Finding>> check) {
    return new Case(rule, says, rule.row().severity(), check);
  }

  private static Case kept(GrantRule rule, String says, Supplier<List<Finding>> check) {
    return new Case(rule, says, null, check);
  }

  private static Case unknown(GrantRule rule, String says, Supplier<List<Finding>> check) {
    return new Case(rule, says, Severity.NOT_CHECKED, check);
  }

  private static List<Finding> of(GrantOutcome outcome) {
    return GrantRules.check(outcome, GrantHistory.NONE);
  }

  private static List<Finding> on(String day, GrantRequest request) {
    return GrantRules.check(request, GrantHistory.NONE, LocalDate.parse(day));
  }

  static Stream<Case> cases() {
    return Stream.of(
            codes(), ages(), moves(), rates(), corrections(), extras(), applications(), requests())
        .flatMap(List::stream);
  }

  private static List<Case> codes() {
    var nobody = header("L-1", "2026-04-01", Subject.UNKNOWN);
    return List.of(
        broken(
            GrantRule.TILSKUDD_KODE, "a code nobody knows", () -> of(line("L", "AR-9", 2026, 1))),
        kept(GrantRule.TILSKUDD_KODE, "a code", () -> of(line("L", "AR-2", 2026, 1))),
        broken(
            GrantRule.TILSKUDD_UTEN_PERSON,
            "a person's code and nobody",
            () -> of(line(nobody, "AR-2", 2026, 1, Status.PAID, null, null))),
        kept(
            GrantRule.TILSKUDD_UTEN_PERSON,
            "the municipality's own",
            () -> of(line(nobody, "Grunntilskudd-L", 2023, 1, Status.PAID, null, null))));
  }

  private static Case age(
      String says,
      @Nullable Severity severity,
      String code,
      int year,
      String born,
      String settled) {
    return new Case(
        GrantRule.TILSKUDD_ALDER,
        says,
        severity,
        () ->
            GrantRules.check(
                line("L", code, year, 1),
                known(person(born, "0301", null, null), settled(settled))));
  }

  private static List<Case> ages() {
    var wrong = GrantRule.TILSKUDD_ALDER.row().severity();
    return List.of(
        age("ELDR, 60 that day", null, "ELDR", 2024, "1964-02-03", "2024-02-03"),
        age("ELDR, 60 the day after", wrong, "ELDR", 2024, "1964-02-04", "2024-02-03"),
        age("BHT, 5 and all but 6", null, "BHT", 2024, "2018-02-04", "2024-02-03"),
        age("BHT, 6 that day", wrong, "BHT", 2024, "2018-02-03", "2024-02-03"),
        age("BHT, born after settlement", null, "BHT", 2024, "2024-05-03", "2024-02-03"),
        age("EMINB, turns 16", null, "EMINB", 2023, "2007-12-31", "2022-02-03"),
        age("EMINB, turns 17", wrong, "EMINB", 2023, "2006-01-01", "2022-02-03"),
        age("EMINU, turns 17", null, "EMINU", 2023, "2006-12-31", "2022-02-03"),
        age("EMINU, turns 20", null, "EMINU", 2023, "2003-12-31", "2022-02-03"),
        age("EMINU, turns 21", wrong, "EMINU", 2023, "2002-01-01", "2022-02-03"),
        age("EMINU, turns 16", wrong, "EMINU", 2023, "2007-01-01", "2022-02-03"),
        unknown(GrantRule.TILSKUDD_ALDER, "nobody told", () -> of(line("L", "ELDR", 2024, 1))),
        unknown(
            GrantRule.TILSKUDD_ALDER,
            "not settled, as far as we know",
            () ->
                GrantRules.check(
                    line("L", "ELDR", 2024, 1), known(person("1950-01-01", "0301", null, null)))),
        broken(
            GrantRule.TILSKUDD_ENSLIG,
            "a family member",
            () ->
                GrantRules.check(
                    line("L", "AR-1EV", 2024, 1),
                    known(settlement(Settlement.Role.FAMILY_MEMBER)))),
        kept(
            GrantRule.TILSKUDD_ENSLIG,
            "the main person",
            () ->
                GrantRules.check(
                    line("L", "AR-1EV", 2024, 1), known(settlement(Settlement.Role.MAIN_PERSON)))),
        unknown(GrantRule.TILSKUDD_ENSLIG, "nobody told", () -> of(line("L", "AR-1EV", 2024, 1))));
  }

  /** The line covers January to March. */
  private static Case lives(
      GrantRule rule,
      String says,
      @Nullable Severity severity,
      String where,
      String moved,
      String died) {
    return new Case(
        rule,
        says,
        severity,
        () ->
            GrantRules.check(line("L", "AR-2", 2026, 1), known(person(null, where, moved, died))));
  }

  private static List<Case> moves() {
    var moved = GrantRule.TILSKUDD_FLYTTET;
    var died = GrantRule.TILSKUDD_DOED;
    return List.of(
        lives(moved, "here", null, "0301", "2025-01-01", null),
        lives(moved, "left in February: March is kept", null, "4601", "2026-02-01", null),
        lives(moved, "left in January: March is not", Severity.WARNING, "4601", "2026-01-31", null),
        lives(moved, "left, nobody knows when", Severity.NOT_CHECKED, "4601", null, null),
        unknown(moved, "nobody told", () -> of(line("L", "AR-2", 2026, 1))),
        lives(died, "died in March", null, "0301", null, "2026-03-01"),
        lives(died, "died in February", Severity.WARNING, "0301", null, "2026-02-28"),
        lives(died, "lives", null, "0301", null, null),
        unknown(died, "nobody told", () -> of(line("L", "AR-2", 2026, 1))));
  }

  private static List<Case> rates() {
    var rule = GrantRule.TILSKUDD_SATS;
    return List.of(
        kept(rule, "the rate, once", () -> of(line("L", "AR-1EV", 2024, 241_100_00))),
        broken(rule, "an øre less, once", () -> of(line("L", "AR-1EV", 2024, 241_099_99))),
        kept(rule, "part of a year's", () -> of(line("L", "EMINB", 2023, 279_500_00))),
        broken(rule, "more than a year's", () -> of(line("L", "EMINB", 2023, 1_118_000_01))),
        kept(rule, "up to the cap", () -> of(line("L", "FHT2", 2024, 1_608_000_00))),
        broken(rule, "over the cap", () -> of(line("L", "FHT2", 2024, 1_608_000_01))),
        unknown(rule, "no rate for the year", () -> of(line("L", "AR-1EV", 2025, 241_100_00))),
        unknown(rule, "no rate for the code", () -> of(line("L", "AR-2", 2024, 1))),
        kept(rule, "taken back", () -> of(line("L", "AR-1EV", 2024, -1, Status.CORRECTED))));
  }

  private static List<Case> corrections() {
    var rule = GrantRule.TILSKUDD_KORREKSJON;
    var self = GrantRule.TILSKUDD_KORRIGERER_SEG_SELV;
    var twice = GrantRule.TILSKUDD_DOBBELT;
    var first = line("L-0", "AR-1", 2025, 5);
    return List.of(
        broken(rule, "of nothing", () -> of(line("L", "AR-2", 2026, -1, Status.CORRECTED))),
        kept(
            rule,
            "of a line we have",
            () -> GrantRules.check(corrects("L-1", "L-0"), known(first))),
        kept(
            rule,
            "the one that another corrects",
            () ->
                GrantRules.check(
                    line("L-0", "AR-1", 2025, 5, Status.CORRECTED), known(corrects("L-1", "L-0")))),
        unknown(rule, "of a line we have not", () -> of(corrects("L-1", "L-0"))),
        broken(self, "of itself", () -> of(corrects("L-1", "L-1"))),
        kept(self, "of another", () -> of(corrects("L-1", "L-0"))),
        broken(
            twice,
            "once, and again",
            () -> GrantRules.check(line("L-1", "AR-1", 2025, 5), known(first))),
        kept(
            twice,
            "the same line again",
            () -> GrantRules.check(line("L-0", "AR-1", 2025, 5), known(first))),
        kept(
            twice,
            "four times a year",
            () ->
                GrantRules.check(
                    line("L-1", "AR-2", 2026, 5), known(line("L-0", "AR-2", 2026, 5)))));
  }

  private static GrantLine corrects(String reference, String other) {
    return line(header(reference, "2025-04-01"), "AR-1", 2025, -5, Status.CORRECTED, other, null);
  }

  private static GrantLine extra(
      String reference, String code, int year, @Nullable String settled) {
    return line(header(reference, year + "-04-01"), code, year, 1, Status.PAID, null, settled);
  }

  private static List<Case> extras() {
    var both = GrantRule.TILSKUDD_FHT_BEGGE;
    var years = GrantRule.TILSKUDD_FHT_AAR;
    return List.of(
        broken(
            both,
            "in year 1 and 2",
            () ->
                GrantRules.check(
                    extra("L-1", "FHT2", 2026, "2025-05-01"),
                    known(extra("L-0", "FHT1", 2025, null)))),
        broken(
            both,
            "applied for while the other is given",
            () ->
                GrantRules.check(
                    application("FHT1", 2026, "2025-05-01"),
                    known(extra("L-0", "FHT2", 2025, null)),
                    LocalDate.of(2026, 1, 1))),
        kept(
            both,
            "the other in year 3",
            () ->
                GrantRules.check(
                    extra("L-1", "FHT2", 2027, "2025-05-01"),
                    known(extra("L-0", "FHT1", 2025, null)))),
        kept(
            both,
            "the same twice",
            () ->
                GrantRules.check(
                    extra("L-1", "FHT2", 2026, "2025-05-01"),
                    known(extra("L-0", "FHT2", 2025, null)))),
        unknown(both, "settled nobody knows when", () -> of(extra("L", "FHT1", 2026, null))),
        kept(years, "year 5", () -> of(extra("L", "FHT2", 2029, "2025-05-01"))),
        broken(years, "year 6", () -> of(extra("L", "FHT2", 2030, "2025-05-01"))),
        unknown(years, "settled nobody knows when", () -> of(extra("L", "FHT2", 2030, null))));
  }

  private static ExtraGrantApplication with(boolean consent, @Nullable String statement) {
    var it = application("FHT2", 2026, "2025-05-01");
    return new ExtraGrantApplication(
        it.header(), it.grantYear(), it.code(), it.settledOn(), it.expenses(), consent, statement);
  }

  private static Case deadline(String says, @Nullable Severity severity, String day, int year) {
    return new Case(
        GrantRule.EKSTRA_FRIST,
        says,
        severity,
        () -> on(day, application("FHT2", year, "2025-05-01")));
  }

  private static List<Case> applications() {
    var near = GrantRule.EKSTRA_FRIST_NAER;
    return List.of(
        deadline("14 months after settlement", null, "2026-07-01", 2026),
        deadline("the day after", Severity.WARNING, "2026-07-02", 2025),
        deadline("two months after a later year", null, "2028-02-29", 2027),
        deadline("the day after that", Severity.WARNING, "2028-03-01", 2027),
        unknown(
            GrantRule.EKSTRA_FRIST,
            "settled before we know the rule",
            () -> on("2021-01-01", application("FHT2", 2020, "2020-05-01"))),
        kept(
            near,
            "nine months and all but ten",
            () -> on("2026-02-28", application("FHT2", 2026, "2025-05-01"))),
        broken(near, "ten months", () -> on("2026-03-01", application("FHT2", 2026, "2025-05-01"))),
        broken(
            near,
            "thirteen months",
            () -> on("2026-06-01", application("FHT2", 2026, "2025-05-01"))),
        kept(near, "a later year", () -> on("2027-12-01", application("FHT2", 2027, "2025-05-01"))),
        broken(
            GrantRule.EKSTRA_KODE,
            "no extra grant",
            () -> on("2026-01-01", application("AR-2", 2026, "2025-05-01"))),
        kept(
            GrantRule.EKSTRA_KODE,
            "FHT1",
            () -> on("2026-01-01", application("FHT1", 2026, "2025-05-01"))),
        broken(
            GrantRule.EKSTRA_BOSATT_FREMTID,
            "tomorrow",
            () -> on("2025-04-30", application("FHT1", 2025, "2025-05-01"))),
        kept(
            GrantRule.EKSTRA_BOSATT_FREMTID,
            "today",
            () -> on("2025-05-01", application("FHT1", 2025, "2025-05-01"))),
        broken(
            GrantRule.EKSTRA_FOER_BOSETTING,
            "the year before",
            () -> on("2026-01-01", application("FHT1", 2024, "2025-05-01"))),
        kept(
            GrantRule.EKSTRA_FOER_BOSETTING,
            "the same year",
            () -> on("2026-01-01", application("FHT1", 2025, "2025-05-01"))),
        broken(GrantRule.EKSTRA_SAMTYKKE, "no", () -> on("2026-01-01", with(false, "A-1"))),
        kept(GrantRule.EKSTRA_SAMTYKKE, "yes", () -> on("2026-01-01", with(true, "A-1"))),
        broken(GrantRule.EKSTRA_LEGEERKLAERING, "none", () -> on("2026-01-01", with(true, null))),
        kept(GrantRule.EKSTRA_LEGEERKLAERING, "one", () -> on("2026-01-01", with(true, "A-1"))),
        kept(
            GrantRule.EKSTRA_TAK,
            "100 000",
            () -> on("2024-01-01", application("FHT1", 2024, "2023-05-01"))),
        broken(
            GrantRule.EKSTRA_TAK, "an øre over", () -> on("2024-01-01", costing(196_400_01, 2024))),
        unknown(
            GrantRule.EKSTRA_TAK,
            "no cap for the year",
            () -> on("2026-01-01", costing(196_400_01, 2026))));
  }

  private static ExtraGrantApplication costing(long oere, int year) {
    var it = application("FHT1", year, (year - 1) + "-05-01");
    return new ExtraGrantApplication(
        it.header(),
        it.grantYear(),
        it.code(),
        it.settledOn(),
        List.of(new ExtraGrantApplication.Expense("Ombygging", oere)),
        true,
        "A-1");
  }

  private static List<Case> requests() {
    var day = LocalDate.of(2026, 5, 1);
    var line = line("L-1", "AR-2", 2026, 5);
    return List.of(
        broken(
            GrantRule.ENDRING_KODE,
            "no code",
            () -> on("2026-05-01", request(Type.MISSING, null, "AR-9", 2026, null))),
        kept(
            GrantRule.ENDRING_KODE,
            "a code with a space",
            () -> on("2026-05-01", request(Type.MISSING, null, "AR-1 B", 2026, null))),
        broken(
            GrantRule.ENDRING_LINJE_MANGLER,
            "wrong in what",
            () -> on("2026-05-01", request(Type.WRONG_AMOUNT, null, null, null, null))),
        kept(
            GrantRule.ENDRING_LINJE_MANGLER,
            "missing",
            () -> on("2026-05-01", request(Type.MISSING, null, "AR-2", 2026, null))),
        broken(
            GrantRule.ENDRING_FORVENTET_MANGLER,
            "missing what",
            () -> on("2026-05-01", request(Type.MISSING, null, "AR-2", null, null))),
        kept(
            GrantRule.ENDRING_FORVENTET_MANGLER,
            "said",
            () -> on("2026-05-01", request(Type.MISSING, null, "AR-2", 2026, null))),
        broken(
            GrantRule.ENDRING_FINNES,
            "missing, and read",
            () ->
                GrantRules.check(
                    request(Type.MISSING, null, "AR-2", 2026, null), known(line), day)),
        kept(
            GrantRule.ENDRING_FINNES,
            "missing in another year",
            () ->
                GrantRules.check(
                    request(Type.MISSING, null, "AR-2", 2025, null), known(line), day)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theRuleSays(Case example) {
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
    var seen = cases().filter(one -> one.rule() == rule).map(Case::severity).toList();
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
            })
        .extracting(code -> code.internal())
        .doesNotHaveDuplicates();
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
    assertThat(of(line("L", "AR-1EV", 2024, 1)))
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
    assertThat(GrantStake.of(costing(300_000_00, 2024), GrantHistory.NONE)).contains(196_400_00L);
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
