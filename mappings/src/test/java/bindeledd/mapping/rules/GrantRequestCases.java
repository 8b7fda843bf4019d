package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.GrantCase.broken;
import static bindeledd.mapping.rules.GrantCase.kept;
import static bindeledd.mapping.rules.GrantCase.unknown;
import static bindeledd.mapping.rules.GrantFacts.application;
import static bindeledd.mapping.rules.GrantFacts.known;
import static bindeledd.mapping.rules.GrantFacts.line;
import static bindeledd.mapping.rules.GrantFacts.request;

import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import bindeledd.model.GrantChangeRequest.Type;
import bindeledd.model.GrantRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of what is asked of the grant portal, at their boundaries. */
final class GrantRequestCases {

  private GrantRequestCases() {}

  static Stream<GrantCase> all() {
    return Stream.of(applications(), requests()).flatMap(List::stream);
  }

  private static List<Finding> on(String day, GrantRequest request) {
    return GrantRules.check(request, GrantHistory.NONE, LocalDate.parse(day));
  }

  private static ExtraGrantApplication with(boolean consent, @Nullable String statement) {
    var it = application("FHT2", 2026, "2025-05-01");
    return new ExtraGrantApplication(
        it.header(), it.grantYear(), it.code(), it.settledOn(), it.expenses(), consent, statement);
  }

  private static GrantCase deadline(
      String says, @Nullable Severity severity, String day, int year) {
    return new GrantCase(
        GrantRule.EKSTRA_FRIST,
        says,
        severity,
        () -> on(day, application("FHT2", year, "2025-05-01")));
  }

  private static List<GrantCase> applications() {
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

  static ExtraGrantApplication costing(long oere, int year) {
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

  private static List<GrantCase> requests() {
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
}
