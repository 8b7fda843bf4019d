package bindeledd.mapping.rules;

import static bindeledd.mapping.rules.Example.broken;
import static bindeledd.mapping.rules.Example.cannotTell;
import static bindeledd.mapping.rules.Example.kept;
import static bindeledd.mapping.rules.Given.NEW;
import static bindeledd.mapping.rules.Given.born;
import static bindeledd.mapping.rules.Given.day;
import static bindeledd.mapping.rules.Given.days;
import static bindeledd.mapping.rules.Given.decision;
import static bindeledd.mapping.rules.Given.hours;
import static bindeledd.mapping.rules.Given.known;
import static bindeledd.mapping.rules.Given.nothing;
import static bindeledd.mapping.rules.Given.on;
import static bindeledd.mapping.rules.Given.socialStudies;
import static bindeledd.mapping.rules.Given.training;

import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.Scheme;
import java.util.List;
import java.util.stream.Stream;

/** Training in reception centres. */
final class ExamplesOfReception {

  private ExamplesOfReception() {}

  static Stream<Example> all() {
    return Stream.concat(decisions(), hoursThere());
  }

  private static Stream<Example> decisions() {
    Rule whom = Rule.MOTTAK_MALGRUPPE;
    Rule age = Rule.MOTTAK_ALDER;
    Rule settled = Rule.MOTTAK_BOSATT;
    return Stream.of(
        kept(whom, "an asylum seeker", centre(), on(List.of(Standing.ASYLUM_SEEKER))),
        broken(whom, "protected", centre(), on(List.of(Standing.COLLECTIVE_PROTECTION))),
        broken(whom, "has got asylum", centre(), on(List.of(Standing.ASYLUM_SEEKER, "asylum"))),
        cannotTell(whom, "nobody has told", centre(), nothing()),
        kept(age, "18 that day", centre(), born("2008-02-01")),
        broken(age, "18 the day after", centre(), born("2008-02-02")),
        cannotTell(age, "birth date not known", centre(), nothing()),
        kept(settled, "settled that day", centre(), nothing().settled(day("2026-02-01"))),
        broken(settled, "settled the day before", centre(), nothing().settled(day("2026-01-31"))),
        kept(settled, "not settled", centre(), nothing()));
  }

  private static Stream<Example> hoursThere() {
    Rule rule = Rule.MOTTAK_TIMERAMME;
    var march = days("2026-03-01", "2026-03-31");
    var before = hours("H0", days("2026-02-01", "2026-02-28"), 100, 0);
    var society = socialStudies("H0", days("2026-02-01", "2026-02-28"), 20);
    return Stream.of(
        kept(rule, "175 to the hour", hours("H", march, 75, 0), known(centre(), before)),
        broken(rule, "one more", hours("H", march, 76, 0), known(centre(), before)),
        kept(rule, "the other course", socialStudies("H", march, 25), known(centre(), before)),
        broken(
            rule, "26 of social studies", socialStudies("H", march, 6), known(centre(), society)),
        kept(
            rule,
            "after the training began",
            hours("H", march, 76, 0),
            known(centre(), before, training("V", "2026-03-01", null))),
        cannotTell(
            rule,
            "while it began",
            hours("H", march, 76, 0),
            known(centre(), before, training("V", "2026-03-02", null))),
        kept(rule, "never in a centre", hours("H", march, 300, 0), known(before)));
  }

  private static Decision centre() {
    return decision(
        "M", Scheme.RECEPTION_CENTRE, NEW, "grant", "2026-02-01", days("2026-02-01", null));
  }
}
