package bindeledd.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RefreshRoundsTest {

  private static final String FLOW = "housing-refresh";
  private static final Instant SINCE = Instant.parse("2026-11-23T09:00:10Z");

  private final RefreshRounds rounds = new RefreshRounds();

  @Test
  void aRoundThatBeganBeforeSaysNothing() {
    assertThat(isOver("2026-11-23T09:00:09Z", "underveis")).isFalse();
    assertThat(isOver("2026-11-23T09:00:09Z", "ferdig")).isFalse();
  }

  @Test
  void isOverWhenItRests() {
    assertThat(isOver("2026-11-23T09:00:11Z", "underveis")).isFalse();
    assertThat(isOver("2026-11-23T09:00:11Z", "ferdig")).isTrue();
  }

  @Test
  void isOverWhenTheNextHasBegun() {
    assertThat(isOver("2026-11-23T09:00:11Z", "underveis")).isFalse();
    assertThat(isOver("2026-11-23T09:00:40Z", "underveis")).isTrue();
  }

  @Test
  void beginsAnewWhenSomethingMovedMeanwhile() {
    assertThat(isOver("2026-11-23T09:00:11Z", "underveis")).isFalse();
    Instant moved = SINCE.plusSeconds(20);
    assertThat(rounds.isOver(FLOW, cursor("2026-11-23T09:00:40Z", "underveis"), moved)).isFalse();
    assertThat(rounds.isOver(FLOW, cursor("2026-11-23T09:00:50Z", "underveis"), moved)).isTrue();
  }

  @Test
  void aFlowWithoutRoundsKeepsNobodyWaiting() {
    assertThat(rounds.isOver("population-refresh", "", SINCE)).isTrue();
  }

  private boolean isOver(String begun, String state) {
    return rounds.isOver(FLOW, cursor(begun, state), SINCE);
  }

  private static String cursor(String begun, String state) {
    return begun + "/00000000-0000-0000-0000-000000000000/" + state;
  }
}
