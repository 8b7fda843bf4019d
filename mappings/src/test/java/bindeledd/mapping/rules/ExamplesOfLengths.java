package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.cannotTell;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.INTRO;
import static bindeledd.mapping.rules.Given.NEW;
import static bindeledd.mapping.rules.Given.NORWEGIAN;
import static bindeledd.mapping.rules.Given.days;
import static bindeledd.mapping.rules.Given.decision;
import static bindeledd.mapping.rules.Given.education;
import static bindeledd.mapping.rules.Given.end;
import static bindeledd.mapping.rules.Given.goal;
import static bindeledd.mapping.rules.Given.hours;
import static bindeledd.mapping.rules.Given.known;
import static bindeledd.mapping.rules.Given.leave;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.offered;
import static bindeledd.mapping.rules.Given.training;

import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.Hours;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a programme and the training may last. */
final class ExamplesOfLengths {

  private static final String NEW_RULES = "2026-01-02";

  private ExamplesOfLengths() {}

  static Stream<Example> all() {
    return Stream.of(table(), offers(), arrivals(), norwegian()).flatMap(examples -> examples);
  }

  /** Every row of the table of lengths, on its last day and the day after. */
  private static Stream<Example> table() {
    return Stream.of(
            row("work", true, "2027-01-31"),
            row("prepare-higher-education", true, "2027-01-31"),
            row("vocational-requalification", true, "2027-01-31"),
            row("work", false, "2028-01-31"),
            row("part-upper-secondary", false, "2029-01-31"),
            row("full-upper-secondary", false, "2030-01-31"),
            row("vocational-training", false, "2031-01-31"))
        .flatMap(examples -> examples);
  }

  private static Stream<Example> row(String goal, boolean upperSecondary, String last) {
    var history = known(education(upperSecondary), goal(goal, "2026-01-20", "V"));
    String after = Given.day(last).plusDays(1).toString();
    return Stream.of(
        kept(Rule.PROGRAMTID, goal + " to its last day", from(NEW_RULES, last), history),
        broken(Rule.PROGRAMTID, goal + " a day longer", from(NEW_RULES, after), history));
  }

  private static Stream<Example> offers() {
    Rule rule = Rule.PROGRAMTID;
    var work = known(education(true), goal("work", "2026-01-20", "V"));
    var school = known(education(false), goal("full-upper-secondary", "2026-01-20", "V"));
    String long_ = "2040-01-01";
    return Stream.of(
        broken(rule, "work offered after the new year", from("2026-01-02", long_), work),
        cannotTell(rule, "work offered on it", from("2026-01-01", long_), work),
        broken(rule, "school offered a year before", from("2025-01-02", long_), school),
        cannotTell(rule, "school offered on that day", from("2025-01-01", long_), school),
        cannotTell(rule, "never offered", from(null, long_), work),
        cannotTell(rule, "goal not known", from(NEW_RULES, long_), known(education(true))),
        cannotTell(
            rule,
            "education not known",
            from(NEW_RULES, long_),
            known(goal("work", "2026-01-20", "V"))),
        cannotTell(rule, "no end", from(NEW_RULES, null), work));
  }

  private static Stream<Example> arrivals() {
    Rule rule = Rule.PROGRAMTID;
    Rule extension = Rule.PROGRAMTID_FORLENGELSE;
    var goal = goal("part-upper-secondary", "2026-02-20", "V");
    var work = goal("work", "2026-02-20", "V");
    var threeYears = from(NEW_RULES, "2029-01-31");
    var twoYears = from(NEW_RULES, "2028-01-31");
    return Stream.of(
        kept(rule, "the goal comes after the decision", goal, known(education(false), threeYears)),
        broken(
            rule,
            "the goal comes after a longer one",
            goal,
            known(education(false), from(NEW_RULES, "2029-02-01"))),
        kept(
            rule,
            "ended within the extension",
            end("A", "2030-01-31"),
            known(education(false), threeYears, goal),
            "2030-02-01"),
        broken(
            rule,
            "ended after it",
            end("A", "2030-02-01"),
            known(education(false), threeYears, goal),
            "2030-02-01"),
        cannotTell(
            rule,
            "ended, goal not known",
            end("A", "2030-02-01"),
            known(education(false), threeYears),
            "2030-02-01"),
        kept(
            extension,
            "a year more",
            extended("2029-02-01", "2030-01-31"),
            known(education(false), threeYears, goal)),
        broken(
            extension,
            "a year and a day",
            extended("2029-02-01", "2030-02-01"),
            known(education(false), threeYears, goal)),
        broken(
            extension,
            "work is not extended",
            extended("2028-02-01", "2028-02-01"),
            known(education(false), twoYears, work)),
        cannotTell(
            extension, "nothing to extend", extended("2028-02-01", "2028-06-01"), nothing()));
  }

  private static Stream<Example> norwegian() {
    Rule window = Rule.UTVIDET_NORSK_VINDU;
    Rule deadline = Rule.NORSK_FRIST;
    var first = training("V", "2025-02-01", null);
    var later = training("V", "2025-06-01", null);
    return Stream.of(
        // deadline 2026-02-01
        broken(window, "a day too early", widened("2025-11-30"), known(first)),
        kept(window, "two months before", widened("2025-12-01"), known(first)),
        kept(window, "two months after", widened("2026-04-01"), known(first)),
        broken(window, "a day too late", widened("2026-04-02"), known(first)),
        kept(
            window,
            "ten days of leave put it off",
            widened("2026-04-11"),
            known(first, leave("P", days("2025-05-01", "2025-05-10")))),
        broken(
            window,
            "but no more",
            widened("2026-04-12"),
            known(first, leave("P", days("2025-05-01", "2025-05-10")))),
        cannotTell(window, "first decision not known", widened("2026-03-01"), nothing()),
        kept(window, "the rule's last known day", widened("2026-06-30"), known(later)),
        cannotTell(window, "the day after it", widened("2026-07-01"), known(later)),
        kept(
            deadline,
            "18 months with upper secondary",
            taught("2026-07-31"),
            known(first, education(true))),
        broken(deadline, "a day more", taught("2026-08-01"), known(first, education(true))),
        kept(
            deadline,
            "three years without",
            taught("2028-01-31"),
            known(first, education(false)),
            "2028-02-10"),
        broken(
            deadline,
            "a day more",
            taught("2028-02-01"),
            known(first, education(false)),
            "2028-02-10"),
        cannotTell(
            deadline, "between the two, education not known", taught("2026-08-01"), known(first)),
        cannotTell(
            deadline,
            "from which of two decisions",
            taught("2026-08-01"),
            known(first, training("V2", "2025-08-01", null), education(true))),
        kept(deadline, "before both, education not known", taught("2026-07-31"), known(first)));
  }

  private static Decision from(@Nullable String offered, @Nullable String to) {
    return offered("V", offered, "2026-02-01", "2026-02-01", to);
  }

  private static Decision extended(String from, String to) {
    return decision("W", INTRO, NEW, "extend", "2026-10-01", days(from, to));
  }

  private static Decision widened(String decided) {
    return decision("W", NORWEGIAN, NEW, "extended-norwegian", decided, days(decided, null));
  }

  private static Hours taught(String from) {
    return hours("H", days(from, from), 3, 0);
  }
}
