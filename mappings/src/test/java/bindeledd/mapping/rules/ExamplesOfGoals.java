package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.cannotTell;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.born;
import static bindeledd.mapping.rules.Given.education;
import static bindeledd.mapping.rules.Given.goal;
import static bindeledd.mapping.rules.Given.known;
import static bindeledd.mapping.rules.Given.norwegianGoal;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.programme;
import static bindeledd.mapping.rules.Given.training;

import java.util.stream.Stream;

/** The final goal against scheme, education and age. */
final class ExamplesOfGoals {

  private static final String SET = "2026-10-01";

  private ExamplesOfGoals() {}

  static Stream<Example> all() {
    return Stream.concat(educations(), ages());
  }

  private static Stream<Example> educations() {
    Rule rule = Rule.SLUTTMAL_UTDANNING;
    Rule scheme = Rule.SLUTTMAL_ORDNING;
    var with = known(education(true));
    var without = known(education(false));
    return Stream.of(
        kept(rule, "with: work", goal("work", SET, "V"), with),
        kept(rule, "with: on to higher", goal("prepare-higher-education", SET, "V"), with),
        kept(rule, "with: another trade", goal("vocational-requalification", SET, "V"), with),
        broken(rule, "with: part of what they have", goal("part-upper-secondary", SET, "V"), with),
        broken(rule, "with: all of it", goal("full-upper-secondary", SET, "V"), with),
        broken(rule, "with: a trade", goal("vocational-training", SET, "V"), with),
        kept(rule, "without: work", goal("work", SET, "V"), without),
        kept(rule, "without: part", goal("part-upper-secondary", SET, "V"), without),
        kept(rule, "without: all", goal("full-upper-secondary", SET, "V"), without),
        kept(rule, "without: a trade", goal("vocational-training", SET, "V"), without),
        broken(rule, "without: on to higher", goal("prepare-higher-education", SET, "V"), without),
        broken(
            rule, "without: another trade", goal("vocational-requalification", SET, "V"), without),
        cannotTell(rule, "not known", goal("work", SET, "V"), nothing()),
        kept(rule, "the first day of the rule", goal("work", "2026-01-01", "V"), with),
        cannotTell(rule, "the day before", goal("work", "2025-12-31", "V"), with),
        kept(rule, "a Norwegian goal", norwegianGoal("b1", SET, "V"), nothing()),
        kept(
            scheme,
            "under a programme",
            goal("work", SET, "V"),
            known(programme("V", "2026-09-01", "2026-09-01", null))),
        broken(
            scheme,
            "under training",
            goal("work", SET, "V"),
            known(training("V", "2026-09-01", null))),
        kept(
            scheme,
            "a Norwegian goal under training",
            norwegianGoal("b1", SET, "V"),
            known(training("V", "2026-09-01", null))));
  }

  private static Stream<Example> ages() {
    Rule oldest = Rule.SLUTTMAL_OVER_55;
    Rule youngest = Rule.SLUTTMAL_UNDER_25;
    var full = goal("full-upper-secondary", SET, "V");
    var part = goal("part-upper-secondary", SET, "V");
    return Stream.of(
        kept(oldest, "still 55", full, born("1970-10-02")),
        broken(oldest, "56 that day", full, born("1970-10-01")),
        kept(oldest, "work at 56", goal("work", SET, "V"), born("1970-10-01")),
        cannotTell(oldest, "birth date not known", full, nothing()),
        kept(oldest, "work needs no birth date", goal("work", SET, "V"), nothing()),
        broken(youngest, "24 and part", part, born("2001-10-02", education(false))),
        kept(youngest, "25 that day and part", part, born("2001-10-01", education(false))),
        broken(
            youngest, "24 and work", goal("work", SET, "V"), born("2001-10-02", education(false))),
        kept(youngest, "24 and all", full, born("2001-10-02", education(false))),
        kept(
            youngest,
            "24 and a trade",
            goal("vocational-training", SET, "V"),
            born("2001-10-02", education(false))),
        kept(
            youngest,
            "24, has it already",
            goal("work", SET, "V"),
            born("2001-10-02", education(true))),
        cannotTell(youngest, "24, education not known", part, born("2001-10-02")),
        kept(youngest, "25, education not known", part, born("2001-10-01")),
        cannotTell(youngest, "birth date not known", part, known(education(false))));
  }
}
