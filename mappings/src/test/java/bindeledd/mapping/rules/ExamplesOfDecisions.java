package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.cannotTell;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.INTRO;
import static bindeledd.mapping.rules.Given.OLD;
import static bindeledd.mapping.rules.Given.born;
import static bindeledd.mapping.rules.Given.day;
import static bindeledd.mapping.rules.Given.days;
import static bindeledd.mapping.rules.Given.decision;
import static bindeledd.mapping.rules.Given.exemption;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.offered;
import static bindeledd.mapping.rules.Given.programme;
import static bindeledd.mapping.rules.Given.refusal;

import java.util.stream.Stream;

/** What a decision must hold, the three months to start, and the ages. */
final class ExamplesOfDecisions {

  private ExamplesOfDecisions() {}

  static Stream<Example> all() {
    return Stream.concat(contents(), limits());
  }

  private static Stream<Example> contents() {
    Rule missing = Rule.TILBUDSDATO_MANGLER;
    Rule after = Rule.TILBUDSDATO_ETTER_VEDTAK;
    Rule ground = Rule.HJEMMEL_MANGLER;
    var always = days("2026-09-01", null);
    return Stream.of(
        broken(
            missing,
            "not offered",
            offered("V", null, "2026-09-01", "2026-09-01", null),
            nothing()),
        kept(
            missing,
            "offered",
            offered("V", "2026-09-01", "2026-09-01", "2026-09-01", null),
            nothing()),
        kept(missing, "a refusal", refusal("V", "age"), nothing()),
        kept(
            missing,
            "the old act",
            decision("V", INTRO, OLD, "grant", "2020-09-01", days("2020-09-01", null)),
            nothing()),
        kept(
            after,
            "offered on the day it was decided",
            offered("V", "2026-09-01", "2026-09-01", "2026-09-15", null),
            nothing()),
        broken(
            after,
            "offered the day after",
            offered("V", "2026-09-02", "2026-09-01", "2026-09-15", null),
            nothing()),
        broken(ground, "a refusal without", refusal("V", null), nothing()),
        broken(ground, "a blank one", refusal("V", " "), nothing()),
        kept(ground, "a refusal with", refusal("V", "age"), nothing()),
        broken(
            ground,
            "an exemption without",
            exemption("F", "norwegian-test", "", always),
            nothing()),
        kept(
            ground,
            "an exemption with",
            exemption("F", "norwegian-test", "health", always),
            nothing()),
        kept(
            ground,
            "a grant needs none",
            programme("V", "2026-09-01", "2026-09-01", null),
            nothing()));
  }

  private static Stream<Example> limits() {
    Rule start = Rule.OPPSTART_FRIST;
    Rule age = Rule.ALDER_PROGRAM;
    var programme = programme("V", "2026-09-01", "2026-09-01", null);
    return Stream.of(
        kept(
            start,
            "three months to the day",
            programme("V", "2026-08-01", "2026-08-31", null),
            settled("2026-05-31")),
        broken(
            start,
            "started a day later",
            programme("V", "2026-08-01", "2026-09-01", null),
            settled("2026-05-31")),
        broken(
            start,
            "decided a day later",
            programme("V", "2026-09-01", "2026-08-15", null),
            settled("2026-05-31")),
        cannotTell(start, "settlement not known", programme, nothing()),
        kept(
            start,
            "from the day the rule was made",
            programme("V", "2025-06-20", "2025-06-20", null),
            settled("2025-06-01")),
        cannotTell(
            start,
            "the day before it",
            programme("V", "2025-06-19", "2025-06-19", null),
            settled("2024-01-01")),
        kept(age, "18 that day", programme, born("2008-09-01")),
        broken(age, "18 the day after", programme, born("2008-09-02")),
        kept(age, "still 55", programme, born("1970-09-02")),
        broken(age, "56 that day", programme, born("1970-09-01")),
        cannotTell(age, "birth date not known", programme, nothing()));
  }

  private static ProgrammeHistory settled(String on) {
    return nothing().settled(day(on));
  }
}
