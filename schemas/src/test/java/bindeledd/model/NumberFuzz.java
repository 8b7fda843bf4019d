package bindeledd.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.fuzz.Expect;
import bindeledd.fuzz.FuzzTarget;
import java.time.LocalDate;

/** Any text as a person's number: judged the same by shape and by rules, and never printed. */
final class NumberFuzz implements FuzzTarget {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Override
  public void take(byte[] input) {
    var text = new String(input, UTF_8);
    var production = NumberRules.PRODUCTION.judge(text, TODAY);
    var test = NumberRules.TEST.judge(text, TODAY);
    Expect.same(production, NumberRules.PRODUCTION.judge(text, TODAY));
    Expect.that(!production.admits() || test.admits(), "what is a number in production is one");
    production.finding("fnr").ifPresent(it -> Expect.printable(it.text() + it.advice()));
    Expect.printable(production.toString());

    PersonNumber number;
    try {
      number = PersonNumber.of(text);
    } catch (IllegalArgumentException e) {
      Expect.printable(String.valueOf(e.getMessage()));
      Expect.that(!test.admits(), "what is admitted has the shape of a number");
      return;
    }
    Expect.that(number.digits().equals(text), "a number is kept as it came");
    Expect.that(!number.toString().contains(text), "a number is masked when it is printed");
    Expect.same(test, NumberRules.TEST.judge(number, TODAY));
  }
}
