package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.complaint;
import static bindeledd.mapping.rules.Given.contract;
import static bindeledd.mapping.rules.Given.day;
import static bindeledd.mapping.rules.Given.days;
import static bindeledd.mapping.rules.Given.education;
import static bindeledd.mapping.rules.Given.end;
import static bindeledd.mapping.rules.Given.exemption;
import static bindeledd.mapping.rules.Given.goal;
import static bindeledd.mapping.rules.Given.header;
import static bindeledd.mapping.rules.Given.hours;
import static bindeledd.mapping.rules.Given.leave;
import static bindeledd.mapping.rules.Given.measure;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.offered;
import static bindeledd.mapping.rules.Given.programme;

import bindeledd.model.Change;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import bindeledd.model.ProgrammeRecord.Contract;
import java.util.stream.Stream;

/** Dates that cannot be, and deadlines. */
final class ExamplesOfDates {

  private ExamplesOfDates() {}

  static Stream<Example> all() {
    return Stream.concat(shapes(), deadlines());
  }

  private static Stream<Example> shapes() {
    Rule future = Rule.DATO_FREMTID;
    Rule backwards = Rule.PERIODE_BAKVENDT;
    Rule open = Rule.PERIODE_UTEN_SLUTT;
    Rule reason = Rule.ANNULLERING_UTEN_GRUNN;
    String on = "2026-03-10";
    return Stream.of(
        kept(future, "signed today", contract(on), nothing(), on),
        broken(future, "signed tomorrow", contract("2026-03-11"), nothing(), on),
        broken(future, "assessed tomorrow", education(true, "2026-03-11"), nothing(), on),
        broken(future, "set tomorrow", goal("work", "2026-03-11", "V"), nothing(), on),
        broken(future, "ended tomorrow", end("A", "2026-03-11"), nothing(), on),
        broken(future, "received tomorrow", complaint("2026-03-11", null, null), nothing(), on),
        broken(future, "outcome tomorrow", complaint(on, "upheld", "2026-03-11"), nothing(), on),
        broken(future, "decided tomorrow", offered("V", on, "2026-03-11", on, null), nothing(), on),
        broken(future, "offered tomorrow", offered("V", "2026-03-11", on, on, null), nothing(), on),
        kept(
            future,
            "decided today on a programme that starts later",
            programme("V", on, "2026-05-01", "2026-12-31"),
            nothing(),
            on),
        kept(
            future,
            "a measure planned",
            measure("T", "course", days("2026-04-01", "2026-05-01"), 5),
            nothing(),
            on),
        broken(
            future,
            "hours not taught yet",
            hours("H", days("2026-03-09", "2026-03-11"), 5, 0),
            nothing(),
            on),
        kept(future, "hours until today", hours("H", days("2026-03-09", on), 5, 0), nothing(), on),
        kept(backwards, "one day", leave("P", days(on, on)), nothing(), on),
        broken(backwards, "ends before", leave("P", days(on, "2026-03-09")), nothing(), on),
        broken(
            backwards,
            "ends before",
            exemption("F", "norwegian-test", "health", days(on, "2026-03-09")),
            nothing(),
            on),
        kept(backwards, "an open decision", programme("V", on, on, null), nothing(), on),
        broken(
            backwards,
            "a decision that ends before",
            programme("V", on, on, "2026-03-09"),
            nothing(),
            on),
        broken(
            open,
            "a measure without end",
            measure("T", "course", days(on, null), 5),
            nothing(),
            on),
        broken(open, "leave without end", leave("P", days(on, null)), nothing(), on),
        broken(
            open,
            "absence without end",
            Given.absence("F", days(on, null), 1, AbsenceUnit.DAYS),
            nothing(),
            on),
        kept(open, "hours with an end", hours("H", days(on, on), 5, 0), nothing(), on),
        broken(reason, "no reason", annulled(" "), nothing(), on),
        kept(reason, "a reason", annulled("Ført på feil person"), nothing(), on));
  }

  private static Stream<Example> deadlines() {
    Rule late = Rule.REGISTRERINGSFRIST;
    Rule year = Rule.AARSFRIST;
    return Stream.of(
        kept(late, "on the last day", contract("2026-03-10"), nothing(), "2026-05-10"),
        broken(late, "a day after", contract("2026-03-10"), nothing(), "2026-05-11"),
        kept(late, "a short month", contract("2025-12-31"), nothing(), "2026-02-28"),
        broken(late, "a short month", contract("2025-12-31"), nothing(), "2026-03-01"),
        kept(
            late,
            "hours count from their last day",
            hours("H", days("2026-01-01", "2026-03-31"), 5, 0),
            nothing(),
            "2026-05-31"),
        kept(
            late,
            "an outcome counts from its own day",
            complaint("2026-01-01", "upheld", "2026-04-01"),
            nothing(),
            "2026-06-01"),
        broken(
            late,
            "a complaint without outcome",
            complaint("2026-01-01", null, null),
            nothing(),
            "2026-03-02"),
        kept(
            late,
            "a correction counts from when it was made",
            corrected("2026-09-01"),
            nothing(),
            "2026-11-01"),
        broken(late, "a correction that waited", corrected("2026-09-01"), nothing(), "2026-11-02"),
        kept(year, "last day of February", contract("2025-03-10"), nothing(), "2026-02-28"),
        broken(year, "first day of March", contract("2025-03-10"), nothing(), "2026-03-01"),
        kept(year, "leap day", contract("2027-03-10"), nothing(), "2028-02-29"),
        broken(year, "after a leap day", contract("2027-03-10"), nothing(), "2028-03-01"));
  }

  private static Contract annulled(String reason) {
    return new Contract(header("K", new Change.Annulment(reason), "2026-03-10"), day("2026-03-01"));
  }

  private static Contract corrected(String changed) {
    return new Contract(header("K", new Change.Correction(), changed), day("2026-01-15"));
  }
}
