package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.cannotTell;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.INTRO;
import static bindeledd.mapping.rules.Given.NEW;
import static bindeledd.mapping.rules.Given.NORWEGIAN;
import static bindeledd.mapping.rules.Given.OLD;
import static bindeledd.mapping.rules.Given.complaint;
import static bindeledd.mapping.rules.Given.contract;
import static bindeledd.mapping.rules.Given.days;
import static bindeledd.mapping.rules.Given.decision;
import static bindeledd.mapping.rules.Given.education;
import static bindeledd.mapping.rules.Given.exemption;
import static bindeledd.mapping.rules.Given.goal;
import static bindeledd.mapping.rules.Given.hours;
import static bindeledd.mapping.rules.Given.known;
import static bindeledd.mapping.rules.Given.measure;
import static bindeledd.mapping.rules.Given.norwegianGoal;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.programme;
import static bindeledd.mapping.rules.Given.refusal;

import bindeledd.model.ProgrammeRecord.Decision;
import java.util.stream.Stream;

/** Codes, and which law applies. */
final class ExamplesOfCodes {

  private static final Decision OLD_LAW =
      decision("V", INTRO, OLD, "grant", "2020-05-01", days("2020-05-01", "2022-04-30"));
  private static final Decision NEW_LAW = programme("V", "2026-02-01", "2026-02-01", null);

  private ExamplesOfCodes() {}

  static Stream<Example> all() {
    return Stream.concat(codes(), laws());
  }

  private static Stream<Example> codes() {
    Rule unknown = Rule.KODE_UKJENT;
    Rule outside = Rule.KODE_UTENFOR_TID;
    Rule law = Rule.KODE_LOVVERK;
    Rule scheme = Rule.VEDTAKSTYPE_ORDNING;
    var week = days("2026-11-02", "2026-11-06");
    return Stream.of(
        kept(unknown, "a measure in the list", measure("T", "course", week, 5), nothing()),
        broken(unknown, "a measure not in it", measure("T", "yoga", week, 5), nothing()),
        broken(unknown, "a blank code", measure("T", "", week, 5), nothing()),
        broken(
            unknown,
            "a final goal as Norwegian goal",
            norwegianGoal("work", "2026-11-02", "V"),
            nothing()),
        broken(unknown, "a language not in it", hours("H", week, 5, 0, "xx"), nothing()),
        broken(
            unknown,
            "a ground not in it",
            exemption("F", "norwegian-test", "because", week),
            nothing()),
        broken(unknown, "a ground of a refusal not in it", refusal("V", "because"), nothing()),
        broken(
            unknown,
            "an outcome not in it",
            complaint("2026-11-02", "maybe", "2026-11-03"),
            nothing()),
        kept(unknown, "no outcome yet", complaint("2026-11-02", null, null), nothing()),
        kept(outside, "the first day", norwegianGoal("c1", "2021-05-01", "V"), nothing()),
        broken(outside, "the day before", norwegianGoal("c1", "2021-04-30", "V"), nothing()),
        kept(law, "a measure of the new law", measure("T", "life-skills", week, 5), known(NEW_LAW)),
        broken(
            law,
            "the same under the old law",
            measure("T", "life-skills", week, 5),
            known(OLD_LAW)),
        kept(law, "law not known", measure("T", "life-skills", week, 5), nothing()),
        kept(
            scheme,
            "training may be widened",
            decision("W", NORWEGIAN, NEW, "extended-norwegian", "2026-05-01", week),
            nothing()),
        broken(
            scheme,
            "a programme may not",
            decision("W", INTRO, NEW, "extended-norwegian", "2026-05-01", week),
            nothing()));
  }

  private static Stream<Example> laws() {
    Rule forbidden = Rule.LOVVERK_FORBUDT;
    Rule mixed = Rule.LOVVERK_BLANDET;
    Rule fullTime = Rule.LOVVERK_FULLTID;
    var week = days("2026-02-02", "2026-02-08");
    Rule force = Rule.LOVVERK_IKRAFT;
    return Stream.of(
        kept(
            forbidden, "a goal under the new law", goal("work", "2026-02-02", "V"), known(NEW_LAW)),
        broken(forbidden, "a goal under the old", goal("work", "2026-02-02", "V"), known(OLD_LAW)),
        broken(
            forbidden,
            "a Norwegian goal under the old",
            norwegianGoal("a2", "2026-02-02", "V"),
            known(OLD_LAW)),
        broken(forbidden, "a contract under the old", contract("2026-02-02"), known(OLD_LAW)),
        broken(forbidden, "education under the old", education(true), known(OLD_LAW)),
        broken(
            forbidden,
            "a goal on the old act's decision, whatever else they have",
            goal("work", "2026-02-02", "V"),
            known(OLD_LAW, programme("W", "2026-02-01", "2026-02-01", null))),
        cannotTell(forbidden, "education before any decision", education(true), nothing()),
        kept(
            forbidden,
            "a measure under the old",
            measure("T", "course", days("2026-02-02", "2026-02-03"), 5),
            known(OLD_LAW)),
        broken(
            fullTime,
            "30 hours a week of school under the old",
            measure("T", "upper-secondary", week, 30),
            known(OLD_LAW)),
        kept(fullTime, "less", measure("T", "upper-secondary", week, 29.5), known(OLD_LAW)),
        kept(
            fullTime, "under the new", measure("T", "upper-secondary", week, 37.5), known(NEW_LAW)),
        kept(fullTime, "something else", measure("T", "course", week, 37.5), known(OLD_LAW)),
        cannotTell(
            fullTime, "before any decision", measure("T", "upper-secondary", week, 30), nothing()),
        kept(
            mixed,
            "the same law",
            programme("W", "2026-09-01", "2026-09-01", null),
            known(NEW_LAW)),
        broken(
            mixed,
            "the other law",
            programme("W", "2026-09-01", "2026-09-01", null),
            known(OLD_LAW)),
        broken(
            mixed,
            "an exemption under the other law",
            exemption("F", "norwegian-test", "health", days("2026-09-01", null)),
            known(OLD_LAW)),
        broken(
            force,
            "the day before the new act",
            decision("W", NORWEGIAN, NEW, "grant", "2020-12-31", days("2021-01-01", null)),
            nothing()),
        kept(
            force,
            "its first day",
            decision("W", NORWEGIAN, NEW, "grant", "2021-01-01", days("2021-01-01", null)),
            nothing()),
        kept(
            force,
            "the old act before it",
            decision("W", NORWEGIAN, OLD, "grant", "2020-12-31", days("2021-01-01", null)),
            nothing()));
  }
}
