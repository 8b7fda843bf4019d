package bindeledd.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bindeledd.soak.Series.Bound;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The judge sees what leaks, and is not fooled by noise, warming up, or a spike. */
final class JudgeTest {

  private static final Bound FIVE_IN_A_HUNDRED = new Bound(0.05, 3);
  private static final int MINUTES = 60;

  @Test
  void passesNoise() {
    assertThat(Judge.of(noisy(_ -> 100)).flat()).isTrue();
  }

  @Test
  void passesASawtooth() {
    assertThat(Judge.of(series(minute -> 200 + 40 * (minute % 4))).flat()).isTrue();
  }

  @Test
  void passesWhatWarmsUpAndThenStays() {
    assertThat(Judge.of(noisy(minute -> minute < 15 ? 40 + 4 * minute : 100)).flat()).isTrue();
  }

  @Test
  void passesASpike() {
    assertThat(Judge.of(noisy(minute -> minute > 40 && minute < 44 ? 900 : 100)).flat()).isTrue();
  }

  @Test
  void passesWhatShrinks() {
    assertThat(Judge.of(noisy(minute -> 200 - minute)).flat()).isTrue();
  }

  @Test
  void catchesASlowLeakInNoise() {
    var verdict = Judge.of(noisy(minute -> 100 + minute / 4));

    assertThat(verdict.flat()).isFalse();
    assertThat(verdict.slope()).isCloseTo(0.25, within(0.05));
    assertThat(verdict.growth()).isCloseTo(10, within(2.0));
  }

  @Test
  void catchesALeakThatGoesInSteps() {
    assertThat(Judge.of(series(minute -> 20 + Math.floor(minute / 8))).flat()).isFalse();
  }

  @Test
  void catchesALeakUnderASawtooth() {
    assertThat(Judge.of(series(minute -> 200 + 40 * (minute % 4) + minute)).flat()).isFalse();
  }

  @Test
  void doesNotLookAtTheFirstThird() {
    var verdict = Judge.of(series(minute -> minute < 20 ? 1000 - 50 * minute : 0));

    assertThat(verdict.median()).isZero();
    assertThat(verdict.from()).isCloseTo(20, within(0.1));
  }

  @Test
  void saysThatItCannotTell() {
    var few = new Series("few", "", FIVE_IN_A_HUNDRED);
    for (int i = 0; i < 6; i++) {
      few.add(i, 1);
    }

    assertThatThrownBy(() -> Judge.of(few)).hasMessage("few: 4 points are too few to tell");
    assertThatThrownBy(() -> Judge.of(new Series("none", "", FIVE_IN_A_HUNDRED)))
        .hasMessage("none: 0 points are too few to tell");
  }

  private static Series noisy(DoubleUnaryOperator figure) {
    var random = new Random(4);
    return series(minute -> figure.applyAsDouble(minute) + 5 * random.nextGaussian());
  }

  private static Series series(DoubleUnaryOperator figure) {
    var series = new Series("figure", "MiB", FIVE_IN_A_HUNDRED);
    for (double minute = 0; minute <= MINUTES; minute += 0.5) {
      series.add(minute, figure.applyAsDouble(minute));
    }
    return series;
  }
}
