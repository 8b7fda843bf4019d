package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.NEW;
import static bindeledd.mapping.rules.Given.NORWEGIAN;
import static bindeledd.mapping.rules.Given.absence;
import static bindeledd.mapping.rules.Given.complaint;
import static bindeledd.mapping.rules.Given.contract;
import static bindeledd.mapping.rules.Given.days;
import static bindeledd.mapping.rules.Given.decision;
import static bindeledd.mapping.rules.Given.education;
import static bindeledd.mapping.rules.Given.end;
import static bindeledd.mapping.rules.Given.goal;
import static bindeledd.mapping.rules.Given.hours;
import static bindeledd.mapping.rules.Given.known;
import static bindeledd.mapping.rules.Given.leave;
import static bindeledd.mapping.rules.Given.measure;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.programme;
import static bindeledd.mapping.rules.Given.refusal;
import static bindeledd.mapping.rules.Given.training;

import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import java.util.stream.Stream;

/** What builds on what, and what may not come after what. */
final class ExamplesOfOrder {

  private static final Period WEEK = days("2026-10-05", "2026-10-09");

  private ExamplesOfOrder() {}

  static Stream<Example> all() {
    return Stream.concat(prerequisites(), sequence());
  }

  private static Stream<Example> prerequisites() {
    Rule decision = Rule.FORUTSETNING_VEDTAK;
    Rule scheme = Rule.FORUTSETNING_ORDNING;
    Rule replaced = Rule.FORUTSETNING_TILTAK;
    Rule education = Rule.FORUTSETNING_UTDANNING;
    Rule refused = Rule.VEDTAK_AVSLAATT;
    var programme = programme("V", "2026-09-01", "2026-09-01", null);
    var training = training("V", "2026-09-01", null);
    var widened =
        decision("W", NORWEGIAN, NEW, "extended-norwegian", "2026-05-01", days("2026-05-01", null));
    var measure = measure("T", "course", WEEK, 5);
    return Stream.of(
        broken(decision, "a measure without", measure, nothing()),
        kept(decision, "a measure with", measure, known(programme)),
        broken(decision, "a goal without", goal("work", "2026-10-01", "V"), nothing()),
        broken(decision, "leave without", leave("P", WEEK), nothing()),
        broken(decision, "an end without", end("A", "2026-10-01"), nothing()),
        broken(decision, "a complaint without", complaint("2026-10-01", null, null), nothing()),
        broken(
            decision,
            "another decision only",
            measure,
            known(programme("X", "2026-09-01", "2026-09-01", null))),
        broken(scheme, "hours without", hours("H", WEEK, 5, 0), known(programme)),
        kept(scheme, "hours with", hours("H", WEEK, 5, 0), known(training)),
        broken(scheme, "a contract without", contract("2026-10-01"), known(training)),
        kept(scheme, "a contract with", contract("2026-10-01"), known(programme)),
        broken(scheme, "absence without", absence("F", WEEK, 1, AbsenceUnit.DAYS), known(training)),
        kept(scheme, "absence with", absence("F", WEEK, 1, AbsenceUnit.DAYS), known(programme)),
        broken(
            replaced,
            "what it replaces is not known",
            measure("T", "course", WEEK, 5, "T0"),
            known(programme)),
        kept(
            replaced,
            "it is",
            measure("T", "course", WEEK, 5, "T0"),
            known(programme, measure("T0", "course", WEEK, 5))),
        kept(replaced, "it replaces nothing", measure, known(programme)),
        broken(education, "widened without", widened, known(training)),
        kept(education, "widened with", widened, known(training, education(false))),
        broken(refused, "a measure on a refusal", measure, known(refusal("V", "age"))),
        kept(refused, "a measure on a grant", measure, known(programme)),
        kept(
            refused,
            "a complaint over a refusal",
            complaint("2026-10-02", null, null),
            known(refusal("V", "age"))));
  }

  private static Stream<Example> sequence() {
    Rule outside = Rule.UTENFOR_VEDTAK;
    Rule after = Rule.ETTER_AVSLUTNING;
    Rule early = Rule.AVSLUTNING_FOR_START;
    Rule twice = Rule.AVSLUTNING_FLERE;
    Rule complaint = Rule.KLAGE_FOR_VEDTAK;
    Rule outcome = Rule.KLAGE_UTFALL;
    var programme = programme("V", "2026-09-01", "2026-09-05", "2026-10-09");
    return Stream.of(
        kept(outside, "to the last day", measure("T", "course", WEEK, 5), known(programme)),
        broken(
            outside,
            "a day more",
            measure("T", "course", days("2026-10-05", "2026-10-10"), 5),
            known(programme)),
        kept(
            outside,
            "from the first day",
            leave("P", days("2026-09-05", "2026-09-06")),
            known(programme)),
        broken(
            outside,
            "a day before",
            leave("P", days("2026-09-04", "2026-09-06")),
            known(programme)),
        kept(
            after,
            "until the day it ended",
            measure("T", "course", WEEK, 5),
            known(programme, end("A", "2026-10-09"))),
        broken(
            after,
            "longer",
            measure("T", "course", WEEK, 5),
            known(programme, end("A", "2026-10-08"))),
        kept(early, "on the first day", end("A", "2026-09-05"), known(programme)),
        broken(early, "the day before", end("A", "2026-09-04"), known(programme)),
        kept(twice, "once", end("A", "2026-10-09"), known(programme)),
        kept(
            twice,
            "the same again",
            end("A", "2026-10-09"),
            known(programme, end("A", "2026-10-08"))),
        broken(twice, "another", end("B", "2026-10-09"), known(programme, end("A", "2026-10-08"))),
        kept(
            complaint,
            "on the day it was decided",
            complaint("2026-09-01", null, null),
            known(programme)),
        broken(complaint, "the day before", complaint("2026-08-31", null, null), known(programme)),
        kept(outcome, "none yet", complaint("2026-10-01", null, null), nothing()),
        kept(outcome, "the same day", complaint("2026-10-01", "upheld", "2026-10-01"), nothing()),
        broken(
            outcome, "the day before", complaint("2026-10-01", "upheld", "2026-09-30"), nothing()),
        broken(outcome, "no date", complaint("2026-10-01", "upheld", null), nothing()),
        broken(outcome, "a date only", complaint("2026-10-01", null, "2026-10-02"), nothing()));
  }
}
