package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.INTRO;
import static bindeledd.mapping.rules.Given.NEW;
import static bindeledd.mapping.rules.Given.absence;
import static bindeledd.mapping.rules.Given.days;
import static bindeledd.mapping.rules.Given.decision;
import static bindeledd.mapping.rules.Given.end;
import static bindeledd.mapping.rules.Given.exemption;
import static bindeledd.mapping.rules.Given.hours;
import static bindeledd.mapping.rules.Given.known;
import static bindeledd.mapping.rules.Given.leave;
import static bindeledd.mapping.rules.Given.measure;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.programme;
import static bindeledd.mapping.rules.Given.training;

import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import java.util.stream.Stream;

/** Periods that share a day, and amounts that do not fit. */
final class ExamplesOfPeriods {

  private static final Period FIRST = days("2026-10-01", "2026-10-14");
  private static final Period NEXT = days("2026-10-15", "2026-10-28");
  private static final Period TOUCHING = days("2026-10-14", "2026-10-28");

  private ExamplesOfPeriods() {}

  static Stream<Example> all() {
    return Stream.of(decisions(), activities(), amounts()).flatMap(examples -> examples);
  }

  private static Stream<Example> decisions() {
    Rule rule = Rule.OVERLAPP_VEDTAK;
    Rule exempt = Rule.OVERLAPP_FRITAK;
    var first = programme("V", "2026-01-10", "2026-01-15", "2026-09-30");
    var open = programme("V", "2026-01-10", "2026-01-15", null);
    var next = programme("W", "2026-09-01", "2026-10-01", null);
    return Stream.of(
        kept(rule, "the day after", next, known(first)),
        broken(
            rule, "the same day", programme("W", "2026-09-01", "2026-09-30", null), known(first)),
        broken(rule, "after an open one", next, known(open)),
        kept(rule, "after an open one that ended", next, known(open, end("A", "2026-09-30"))),
        kept(
            rule,
            "after an open one that was stopped",
            next,
            known(open, decision("S", INTRO, NEW, "stop", "2026-09-01", days("2026-10-01", null)))),
        kept(rule, "another scheme", training("W", "2026-02-01", null), known(open)),
        kept(
            rule,
            "a new version of itself",
            programme("V", "2026-01-10", "2026-02-15", null),
            known(open)),
        kept(
            rule,
            "a change is no second grant",
            decision("W", INTRO, NEW, "change", "2026-09-01", days("2026-09-01", null)),
            known(open)),
        broken(
            exempt,
            "the same day",
            exemption("G", "norwegian-test", "health", TOUCHING),
            known(exemption("F", "norwegian-test", "health", FIRST))),
        kept(
            exempt,
            "the day after",
            exemption("G", "norwegian-test", "health", NEXT),
            known(exemption("F", "norwegian-test", "health", FIRST))),
        kept(
            exempt,
            "from something else",
            exemption("G", "social-studies-test", "health", FIRST),
            known(exemption("F", "norwegian-test", "health", FIRST))));
  }

  private static Stream<Example> activities() {
    Rule measure = Rule.OVERLAPP_TILTAK;
    Rule leave = Rule.OVERLAPP_PERMISJON;
    Rule absence = Rule.OVERLAPP_FRAVAER;
    Rule hours = Rule.OVERLAPP_TIMER;
    Rule both = Rule.FRAVAER_I_PERMISJON;
    var programme = programme("V", "2026-09-01", "2026-09-01", null);
    var sick = absence("F", FIRST, 1, AbsenceUnit.DAYS);
    return Stream.of(
        broken(
            measure,
            "the same day",
            measure("U", "course", TOUCHING, 5),
            known(measure("T", "course", FIRST, 5))),
        kept(
            measure,
            "the day after",
            measure("U", "course", NEXT, 5),
            known(measure("T", "course", FIRST, 5))),
        kept(
            measure,
            "another measure",
            measure("U", "work-practice", FIRST, 5),
            known(measure("T", "course", FIRST, 5))),
        kept(
            measure,
            "what it replaces",
            measure("U", "course", FIRST, 5, "T"),
            known(measure("T", "course", FIRST, 5))),
        broken(leave, "the same day", leave("Q", TOUCHING), known(leave("P", FIRST))),
        kept(leave, "the day after", leave("Q", NEXT), known(leave("P", FIRST))),
        broken(absence, "the same day", absence("G", TOUCHING, 1, AbsenceUnit.DAYS), known(sick)),
        kept(absence, "the day after", absence("G", NEXT, 1, AbsenceUnit.DAYS), known(sick)),
        kept(absence, "hours beside days", absence("G", FIRST, 1, AbsenceUnit.HOURS), known(sick)),
        broken(hours, "the same day", hours("I", TOUCHING, 5, 0), known(hours("H", FIRST, 5, 0))),
        kept(hours, "the day after", hours("I", NEXT, 5, 0), known(hours("H", FIRST, 5, 0))),
        kept(
            hours,
            "in another language",
            hours("I", FIRST, 5, 0, "ar"),
            known(hours("H", FIRST, 5, 0))),
        broken(
            both,
            "absent on leave",
            absence("F", TOUCHING, 1, AbsenceUnit.DAYS),
            known(programme, leave("P", FIRST))),
        broken(both, "on leave when absent", leave("P", TOUCHING), known(programme, sick)),
        kept(
            both,
            "absent after leave",
            absence("F", NEXT, 1, AbsenceUnit.DAYS),
            known(programme, leave("P", FIRST))));
  }

  private static Stream<Example> amounts() {
    Rule impossible = Rule.MENGDE_UGYLDIG;
    Rule room = Rule.MENGDE_UMULIG;
    Rule fullTime = Rule.OVER_FULLTID;
    Period day = days("2026-10-05", "2026-10-05");
    Period week = days("2026-10-05", "2026-10-11");
    Period more = days("2026-10-05", "2026-10-12");
    return Stream.of(
        kept(impossible, "nought", hours("H", day, 0, 0), nothing()),
        broken(impossible, "less than nought", hours("H", day, -0.5, 0), nothing()),
        broken(impossible, "absent less than nought", hours("H", day, 1, -0.5), nothing()),
        broken(impossible, "no number", measure("T", "course", week, Double.NaN), nothing()),
        broken(
            impossible,
            "without end",
            absence("F", day, Double.POSITIVE_INFINITY, AbsenceUnit.HOURS),
            nothing()),
        kept(room, "a day and a night", hours("H", day, 23, 1), nothing()),
        broken(room, "more than that", hours("H", day, 23, 1.25), nothing()),
        kept(room, "every day of a week", absence("F", week, 7, AbsenceUnit.DAYS), nothing()),
        broken(room, "eight days in a week", absence("F", week, 7.5, AbsenceUnit.DAYS), nothing()),
        broken(
            room,
            "more hours than the day has",
            absence("F", day, 24.25, AbsenceUnit.HOURS),
            nothing()),
        kept(room, "all hours of the week", measure("T", "course", week, 168), nothing()),
        broken(room, "more than a week has", measure("T", "course", week, 168.25), nothing()),
        kept(fullTime, "full time", measure("T", "course", week, 37.5), nothing()),
        broken(fullTime, "more", measure("T", "course", week, 37.75), nothing()),
        kept(fullTime, "a full week taught", hours("H", week, 30, 7.5), nothing()),
        broken(fullTime, "more", hours("H", week, 30, 7.75), nothing()),
        kept(fullTime, "into the next week", hours("H", more, 70, 5), nothing()),
        broken(
            fullTime,
            "absent more than full time",
            absence("F", week, 37.75, AbsenceUnit.HOURS),
            nothing()));
  }
}
