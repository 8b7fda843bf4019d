package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.cannotTell;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.NEW;
import static bindeledd.mapping.rules.Given.NORWEGIAN;
import static bindeledd.mapping.rules.Given.OLD;
import static bindeledd.mapping.rules.Given.day;
import static bindeledd.mapping.rules.Given.days;
import static bindeledd.mapping.rules.Given.decision;
import static bindeledd.mapping.rules.Given.education;
import static bindeledd.mapping.rules.Given.end;
import static bindeledd.mapping.rules.Given.exemption;
import static bindeledd.mapping.rules.Given.goal;
import static bindeledd.mapping.rules.Given.header;
import static bindeledd.mapping.rules.Given.hours;
import static bindeledd.mapping.rules.Given.known;
import static bindeledd.mapping.rules.Given.norwegianGoal;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.on;
import static bindeledd.mapping.rules.Given.socialStudies;
import static bindeledd.mapping.rules.Given.training;

import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.Scheme;
import java.util.List;
import java.util.stream.Stream;

/** Hours, exemptions and goals of the training. */
final class ExamplesOfTraining {

  private ExamplesOfTraining() {}

  static Stream<Example> all() {
    return Stream.of(
            exemptions(), tests(), taughtAll(), onLeave(), frames(), fewest(), goals(), windows())
        .flatMap(examples -> examples);
  }

  private static Stream<Example> exemptions() {
    Rule rule = Rule.FRITAK_HJEMMEL;
    return Stream.of(
        kept(rule, "health", free("norwegian-training", "health"), nothing()),
        kept(rule, "weighty", free("social-studies-training", "weighty-cause"), nothing()),
        kept(rule, "documented", free("norwegian-training", "sufficient-skills"), nothing()),
        kept(rule, "in school, in a centre", free("reception-training", "in-school"), nothing()),
        broken(rule, "in school, settled", free("norwegian-training", "in-school"), nothing()),
        broken(rule, "work is the programme's", free("norwegian-training", "in-work"), nothing()),
        broken(rule, "§ 43 g widens", free("norwegian-training", "section-43g"), nothing()),
        cannotTell(rule, "health from a test", free("norwegian-test", "health"), nothing()),
        cannotTell(rule, "age", free("norwegian-training", "age"), nothing()));
  }

  private static Stream<Example> tests() {
    Rule rule = Rule.PROVE_FRIVILLIG;
    return Stream.of(
        broken(rule, "the last free day", fromTest(OLD, "2013-08-31"), nothing()),
        cannotTell(rule, "the first day of duty", fromTest(OLD, "2013-09-01"), nothing()),
        kept(rule, "the new act", fromTest(NEW, "2026-09-01"), nothing()),
        kept(rule, "from training", free("norwegian-training", "health"), nothing()));
  }

  private static Stream<Example> taughtAll() {
    Rule rule = Rule.TIMER_UNDER_FRITAK;
    var september = hours("H", days("2026-09-01", "2026-09-30"), 20, 0);
    var free = free("norwegian-training", "health");
    var fromLater =
        exemption("F", "norwegian-training", "health", days("2026-09-02", "2026-12-31"));
    return Stream.of(
        broken(rule, "taught all through", september, known(free)),
        broken(rule, "the exemption comes after", free, known(september)),
        kept(rule, "a day was before", september, known(fromLater)),
        kept(rule, "nothing was taught", hours("H", september.period(), 0, 5), known(free)),
        kept(
            rule,
            "exempt from the other course",
            socialStudies("H", september.period(), 20),
            known(free)));
  }

  private static Stream<Example> onLeave() {
    Rule rule = Rule.TIMER_I_PERMISJON;
    var training = training("V", "2026-01-01", null);
    var taught = hours("H", days("2026-09-07", "2026-09-11"), 10, 0);
    return Stream.of(
        broken(rule, "ill all week", taught, known(training, away("illness", "2026-09-11"))),
        kept(rule, "with a child", taught, known(training, away("parental", "2026-09-11"))),
        kept(rule, "back on Friday", taught, known(training, away("illness", "2026-09-10"))));
  }

  private static Stream<Example> frames() {
    Rule rule = Rule.NORSK_TIMERAMME;
    var grant = old("V", "2015-01-01");
    var before = hours("H0", days("2016-01-01", "2016-06-30"), 2990, 0);
    return Stream.of(
        kept(rule, "to the hour", after(10), known(grant, before)),
        broken(rule, "half an hour more", after(10.5), known(grant, before)),
        kept(
            rule,
            "the new act has none",
            after(50),
            known(training("V", "2021-01-01", null), before)),
        cannotTell(rule, "law not known", after(50), known(before)));
  }

  private static Stream<Example> fewest() {
    Rule rule = Rule.NORSK_MINSTETIMER;
    var grant = old("V", "2019-01-01");
    return Stream.of(
        broken(rule, "an hour too few", end("A", "2020-12-01"), known(grant, taught(299))),
        cannotTell(rule, "enough for some", end("A", "2020-12-01"), known(grant, taught(300))),
        cannotTell(rule, "an hour short", end("A", "2020-12-01"), known(grant, taught(599))),
        kept(rule, "enough for all", end("A", "2020-12-01"), known(grant, taught(600))),
        kept(
            rule,
            "the new act counts no hours",
            end("A", "2026-12-01"),
            known(training("V", "2026-01-01", null))));
  }

  private static Stream<Example> goals() {
    Rule scheme = Rule.NORSKMAL_ORDNING;
    Rule change = Rule.NORSKMAL_ENDRING;
    var training = training("V", "2026-01-01", "2026-06-30");
    var first = norwegianGoal("a2", "2026-01-10", "V");
    var centre =
        decision(
            "V", Scheme.RECEPTION_CENTRE, NEW, "grant", "2026-01-01", days("2026-01-01", null));
    return Stream.of(
        broken(scheme, "in a reception centre", first, known(centre)),
        kept(scheme, "in the municipality", first, known(training)),
        kept(
            scheme,
            "the final goal has a rule of its own",
            goal("work", "2026-01-10", "V"),
            known(centre)),
        kept(change, "the first", first, known(training)),
        kept(change, "the same again", another("a2", "2026-07-01"), known(training, first)),
        cannotTell(change, "on the last day", another("b1", "2026-06-30"), known(training, first)),
        broken(change, "the day after", another("b1", "2026-07-01"), known(training, first)),
        cannotTell(change, "decision not known", another("b1", "2026-07-01"), known(first)));
  }

  /** With protection the time is twelve months, and what § 43 g adds is not known. */
  private static Stream<Example> windows() {
    Rule rule = Rule.NORSK_FRIST;
    var protection = List.of(Standing.COLLECTIVE_PROTECTION);
    var first = training("V", "2025-02-01", null);
    var widened =
        decision(
            "W",
            NORWEGIAN,
            NEW,
            "extended-norwegian",
            "2026-01-15",
            days("2026-02-01", "2026-04-30"));
    return Stream.of(
        kept(rule, "§ 34, the last day", taughtOn("2026-01-31"), on(protection, first)),
        broken(rule, "§ 34, a day more", taughtOn("2026-02-01"), on(protection, first)),
        kept(rule, "§ 34, within § 43 g", taughtOn("2026-02-01"), on(protection, first, widened)),
        cannotTell(
            rule, "§ 34, after § 43 g", taughtOn("2026-05-01"), on(protection, first, widened)),
        cannotTell(
            rule, "§ 34, the rule may be gone", taughtOn("2026-07-01"), on(protection, first)),
        cannotTell(
            rule,
            "§ 34, begun after it",
            taughtOn("2026-09-01"),
            on(protection, training("V", "2026-08-01", null))),
        cannotTell(
            Rule.UTVIDET_NORSK_VINDU,
            "a second one: how many is not known",
            decision(
                "W2", NORWEGIAN, NEW, "extended-norwegian", "2026-03-01", days("2026-05-01", null)),
            known(first, widened, education(true))));
  }

  private static Exemption free(String type, String ground) {
    return exemption("F", type, ground, days("2026-09-01", "2026-12-31"));
  }

  private static Exemption fromTest(Law law, String on) {
    return new Exemption(header("F"), law, "norwegian-test", "health", day(on), days(on, null));
  }

  private static Decision old(String reference, String on) {
    return decision(reference, NORWEGIAN, OLD, "grant", on, days(on, null));
  }

  private static Leave away(String cause, String to) {
    return new Leave(header("P"), "V", cause, day("2026-09-01"), days("2026-09-07", to));
  }

  private static Goal another(String code, String set) {
    return new Goal(header("N2"), GoalType.NORWEGIAN, code, day(set), "V");
  }

  private static Hours after(double completed) {
    return hours("H", days("2016-07-01", "2016-08-31"), completed, 0);
  }

  private static Hours taught(double completed) {
    return hours("H0", days("2019-02-01", "2020-11-30"), completed, 0);
  }

  private static Hours taughtOn(String day) {
    return hours("H", days(day, day), 3, 0);
  }
}
