package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.cannotTell;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.NEW;
import static bindeledd.mapping.rules.Given.NORWEGIAN;
import static bindeledd.mapping.rules.Given.OLD;
import static bindeledd.mapping.rules.Given.born;
import static bindeledd.mapping.rules.Given.day;
import static bindeledd.mapping.rules.Given.days;
import static bindeledd.mapping.rules.Given.decision;
import static bindeledd.mapping.rules.Given.movedIn;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.on;
import static bindeledd.mapping.rules.Given.training;

import bindeledd.model.Change;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whom training in Norwegian is for, and what collective protection changes. */
final class ExamplesOfTargetGroup {

  private static final String PROTECTED = Standing.COLLECTIVE_PROTECTION;
  private static final String SEEKER = Standing.ASYLUM_SEEKER;

  private ExamplesOfTargetGroup() {}

  static Stream<Example> all() {
    return Stream.of(ages(), grounds(), numbers(), starts(), protection())
        .flatMap(examples -> examples);
  }

  private static Stream<Example> ages() {
    Rule rule = Rule.ALDER_NORSK;
    var training = training("V", "2026-09-01", null);
    var old = decision("V", NORWEGIAN, OLD, "grant", "2020-09-01", days("2020-09-01", null));
    return Stream.of(
        kept(rule, "18 that day", training, born("2008-09-01")),
        broken(rule, "18 the day after", training, born("2008-09-02")),
        kept(rule, "still 66", training, born("1959-09-02")),
        broken(rule, "67 that day", training, born("1959-09-01")),
        kept(rule, "16 under the old act", old, born("2004-09-01")),
        broken(rule, "15 under the old act", old, born("2004-09-02")),
        broken(rule, "67 under the old act", old, born("1953-09-01")),
        kept(rule, "a programme has ages of its own", programme(), born("2008-09-02")),
        cannotTell(rule, "birth date not known", training, nothing()));
  }

  private static Stream<Example> grounds() {
    Rule rule = Rule.OPPHOLD_NORSK;
    var training = training("V", "2026-09-01", null);
    return Stream.of(
        broken(rule, "no permit yet", training, on(List.of(SEEKER))),
        kept(rule, "a permit since", training, on(List.of(SEEKER, "asylum"))),
        kept(rule, "a programme", programme(), on(List.of(SEEKER))),
        cannotTell(rule, "nobody has told", training, nothing()));
  }

  private static Stream<Example> numbers() {
    Rule rule = Rule.UTEN_FODSELSNUMMER;
    var numbers = new SyntheticNumbers(7);
    var born = numbers.birthNumber();
    var temporary = numbers.dNumber();
    var residence = new Person.Residence("bosatt", null, null, null);
    var known = nothing().standing(new Standing(List.of(), residence, List.of(born)));
    return Stream.of(
        kept(rule, "a birth number", by(born), nothing()),
        broken(rule, "a D-number alone", by(temporary), nothing()),
        kept(rule, "the register knows the birth number", by(temporary), known),
        kept(rule, "a birth number beside the D-number", by(temporary, born), nothing()));
  }

  private static Stream<Example> starts() {
    Rule rule = Rule.NORSK_OPPSTART;
    var training = training("V", "2026-08-31", null);
    var dayLater = training("V", "2026-09-01", null);
    var before = training("V0", "2024-01-01", "2024-12-31");
    var old = decision("V", NORWEGIAN, OLD, "grant", "2026-09-01", days("2026-09-01", null));
    return Stream.of(
        kept(rule, "three months to the day", training, movedIn("2026-05-31")),
        broken(rule, "a day later", dayLater, movedIn("2026-05-31")),
        kept(rule, "was in training before", dayLater, movedIn("2023-05-31", before)),
        kept(rule, "the old act", old, movedIn("2026-05-31")),
        cannotTell(rule, "not known when they came", training, nothing()));
  }

  private static Stream<Example> protection() {
    Rule settled = Rule.KOLLEKTIV_BOSETTING;
    Rule whom = Rule.UTVIDET_NORSK_PERSONKRETS;
    Rule again = Rule.OVERGANG_KOLLEKTIV;
    var training = training("V", "2025-09-01", null);
    var widened =
        decision("W", NORWEGIAN, NEW, "extended-norwegian", "2026-05-01", days("2026-05-01", null));
    var late =
        decision("W", NORWEGIAN, NEW, "extended-norwegian", "2026-07-01", days("2026-07-01", null));
    var earlier = training("V0", "2024-01-01", "2024-12-31");
    var moved = List.of(PROTECTED, "asylum");
    return Stream.of(
        broken(
            settled, "a day before", training, on(List.of(PROTECTED)).settled(day("2025-09-02"))),
        kept(settled, "the same day", training, on(List.of(PROTECTED)).settled(day("2025-09-01"))),
        kept(settled, "another ground", training, on(List.of("asylum")).settled(day("2025-09-02"))),
        cannotTell(settled, "settlement not known", training, on(List.of(PROTECTED))),
        kept(whom, "protected", widened, on(List.of(PROTECTED))),
        kept(whom, "protected once", widened, on(moved)),
        broken(whom, "never protected", widened, on(List.of("asylum"))),
        cannotTell(whom, "nobody has told", widened, nothing()),
        cannotTell(whom, "after the last day known", late, on(List.of("asylum"))),
        broken(
            again,
            "a new grant on another ground",
            training("V", "2026-01-01", null),
            on(moved, earlier)),
        broken(
            again, "on the last day known", training("V", "2026-06-30", null), on(moved, earlier)),
        cannotTell(
            again, "the day after it", training("V", "2026-07-01", null), on(moved, earlier)),
        cannotTell(
            again,
            "the day before the first",
            training("V", "2025-12-31", null),
            on(moved, earlier)),
        kept(again, "the first grant", training("V", "2026-01-01", null), on(moved)),
        kept(
            again,
            "still protected",
            training("V", "2026-01-01", null),
            on(List.of(PROTECTED), earlier)));
  }

  private static Decision programme() {
    return Given.programme("V", "2026-09-01", "2026-09-01", null);
  }

  private static Decision by(PersonNumber... numbers) {
    var training = training("V", "2026-09-01", null);
    var header =
        new Header(
            new Municipality("0301"),
            Subject.of(numbers),
            "V",
            1,
            Instant.parse("2026-09-01T12:00:00Z"),
            "",
            new Change.Registration());
    return new Decision(
        header,
        training.scheme(),
        training.law(),
        training.type(),
        training.decidedOn(),
        training.period(),
        null,
        null);
  }
}
