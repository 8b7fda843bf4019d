package bindeledd.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every number that can be made. */
final class NumberPropertiesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Property
  void everyMadeNumberIsSoundUnderBothRules(@ForAll long seed) {
    SyntheticNumbers numbers = new SyntheticNumbers(seed);
    NationalNumber birth = numbers.birthNumber();
    NationalNumber dNumber = numbers.dNumber();

    for (CheckRule rule : CheckRule.values()) {
      assertThat(NumberRules.wellMade(birth, rule)).isTrue();
      assertThat(NumberRules.wellMade(dNumber, rule)).isTrue();
    }
    assertThat(NumberRules.TEST.judge(birth, TODAY)).isInstanceOf(NumberVerdict.Sound.class);
    assertThat(NumberRules.TEST.judge(dNumber, TODAY)).isInstanceOf(NumberVerdict.Sound.class);
    assertThat(NumberRules.PRODUCTION.judge(numbers.dufNumber(), TODAY))
        .isInstanceOf(NumberVerdict.Sound.class);
  }

  @Property
  void anySingleWrongDigitIsCaughtUnderThe1964Rule(
      @ForAll long seed,
      @ForAll @IntRange(max = 10) int place,
      @ForAll @IntRange(min = 1, max = 9) int added) {
    String right = new SyntheticNumbers(seed).birthNumber().digits();
    char wrong = (char) ('0' + (right.charAt(place) - '0' + added) % 10);

    assertThat(
            CheckRule.FROM_1964.accepts(
                right.substring(0, place) + wrong + right.substring(place + 1)))
        .isFalse();
  }

  @Property
  void whatThe1964RuleAcceptsThe2032RuleAcceptsToo(@ForAll @IntRange(max = 99_999) int serial) {
    String digits = "158590%05d".formatted(serial);

    assertThat(!CheckRule.FROM_1964.accepts(digits) || CheckRule.FROM_2032.accepts(digits))
        .isTrue();
  }

  @Property
  void theSameSeedMakesTheSameNumbers(@ForAll long seed) {
    assertThat(new SyntheticNumbers(seed).birthNumber())
        .isEqualTo(new SyntheticNumbers(seed).birthNumber());
  }

  @Property
  void noTextMakesTheRulesThrow(@ForAll String text) {
    assertThat(NumberRules.TEST.judge(text, TODAY)).isNotNull();
  }
}
