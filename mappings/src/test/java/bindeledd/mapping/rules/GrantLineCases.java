package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.GrantCase.broken;
import static bindeledd.mapping.rules.GrantCase.kept;
import static bindeledd.mapping.rules.GrantCase.unknown;
import static bindeledd.mapping.rules.GrantFacts.application;
import static bindeledd.mapping.rules.GrantFacts.header;
import static bindeledd.mapping.rules.GrantFacts.known;
import static bindeledd.mapping.rules.GrantFacts.line;
import static bindeledd.mapping.rules.GrantFacts.person;
import static bindeledd.mapping.rules.GrantFacts.settled;
import static bindeledd.mapping.rules.GrantFacts.settlement;

import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import bindeledd.model.GrantLine;
import bindeledd.model.GrantLine.Status;
import bindeledd.model.GrantOutcome;
import bindeledd.model.Settlement;
import bindeledd.model.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of grant lines and decisions, at their boundaries. */
final class GrantLineCases {

  private GrantLineCases() {}

  static Stream<GrantCase> all() {
    return Stream.of(codes(), ages(), agreements(), moves(), rates(), corrections(), extras())
        .flatMap(List::stream);
  }

  static List<Finding> of(GrantOutcome outcome) {
    return GrantRules.check(outcome, GrantHistory.NONE);
  }

  private static List<GrantCase> codes() {
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

  private static GrantCase age(
      String says,
      @Nullable Severity severity,
      String code,
      int year,
      String born,
      String settled) {
    return new GrantCase(
        GrantRule.TILSKUDD_ALDER,
        says,
        severity,
        () ->
            GrantRules.check(
                line("L", code, year, 1),
                known(person(born, "0301", null, null), settled(settled))));
  }

  private static List<GrantCase> ages() {
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

  private static GrantCase came(
      String says, @Nullable Severity severity, String code, Settlement.Means means) {
    return new GrantCase(
        GrantRule.TILSKUDD_AVTALE,
        says,
        severity,
        () -> GrantRules.check(line("L", code, 2024, 1), known(settlement(means))));
  }

  private static List<GrantCase> agreements() {
    var rule = GrantRule.TILSKUDD_AVTALE;
    return List.of(
        came("settled by agreement", null, "FHT2", Settlement.Means.AGREEMENT),
        came("found a home alone", Severity.WARNING, "FHT2", Settlement.Means.PRIVATELY),
        came("a minor who did", Severity.WARNING, "EMINU", Settlement.Means.PRIVATELY),
        came(
            "where reception is elsewhere",
            Severity.NOT_CHECKED,
            "FHT1",
            Settlement.Means.ALTERNATIVE_RECEPTION),
        came("a grant for all", null, "AR-1", Settlement.Means.PRIVATELY),
        unknown(rule, "nobody told", () -> of(line("L", "EMINB", 2024, 1))),
        broken(
            rule,
            "applied for",
            () ->
                GrantRules.check(
                    application("FHT1", 2026, "2025-05-01"),
                    known(settlement(Settlement.Means.PRIVATELY)),
                    LocalDate.of(2026, 1, 1))));
  }

  /** The line covers January to March. */
  private static GrantCase lives(
      GrantRule rule,
      String says,
      @Nullable Severity severity,
      String where,
      String moved,
      String died) {
    return new GrantCase(
        rule,
        says,
        severity,
        () ->
            GrantRules.check(line("L", "AR-2", 2026, 1), known(person(null, where, moved, died))));
  }

  private static List<GrantCase> moves() {
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

  private static List<GrantCase> rates() {
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

  private static List<GrantCase> corrections() {
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

  private static List<GrantCase> extras() {
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
}
