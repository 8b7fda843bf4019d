package bindeledd.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.CheckRule;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.SyntheticNumbers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may not be kept is known for it, and made-up numbers are not. */
final class SeedsTest {

  /**
   * Well made and in no synthetic series; worked out here so that none stands in the repository.
   */
  private static String real(String date) {
    return IntStream.range(0, 100_000)
        .mapToObj(rest -> date + "%05d".formatted(rest))
        .filter(digits -> NumberRules.wellMade(new NationalNumber(digits), CheckRule.FROM_1964))
        .findFirst()
        .orElseThrow();
  }

  static Stream<String> whatMayNotBeKept() {
    return Stream.of("010190", "410190", "014190")
        .map(SeedsTest::real)
        .flatMap(
            digits ->
                Stream.of(digits, "a" + digits + "b", "fnr=" + digits + ";", "7" + digits + "000"));
  }

  @ParameterizedTest(name = "[{index}]")
  @MethodSource("whatMayNotBeKept")
  void knowsWhatMayNameSomebody(String text) {
    assertThat(Seeds.mayNameSomebody(text.getBytes(UTF_8))).isTrue();
    assertThat(Seeds.mayNameSomebody(text.getBytes(UTF_16LE))).isTrue();
  }

  @Test
  void takesSyntheticNumbersForWhatTheyAre() {
    var numbers = new SyntheticNumbers(11);
    for (int i = 0; i < 100; i++) {
      assertThat(Seeds.mayNameSomebody(numbers.birthNumber().digits().getBytes(UTF_8))).isFalse();
      assertThat(Seeds.mayNameSomebody(numbers.dNumber().digits().getBytes(UTF_8))).isFalse();
    }
    assertThat(Seeds.mayNameSomebody("12345678901 2026-11-22T12:00:00.123456789Z".getBytes(UTF_8)))
        .isFalse();
  }

  @Test
  void knowsDufNumbersThatAreWellMade() {
    var duf = new SyntheticNumbers(12).dufNumber().digits();

    assertThat(Seeds.dufNumbers(("x" + duf + "7").getBytes(UTF_8))).contains(duf);
    assertThat(Seeds.dufNumbers("000000000000".getBytes(UTF_8))).isEmpty();
  }
}
