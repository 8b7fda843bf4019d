package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.rules.GrantFacts;
import bindeledd.model.GrantLine.Status;
import bindeledd.model.GrantStatus;
import bindeledd.model.GrantStatus.State;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is told once, what is told again, and what is the next version. */
final class GrantNewsTest {

  private static final Instant DAY = Instant.parse("2026-05-02T08:00:00Z");

  @Test
  void aLineThatSaysTheSameHasTheSameContentWhereverItStood() {
    var line = GrantFacts.line("L-1", "AR-2", 2026, 100_00);
    assertThat(GrantNews.content(GrantNews.asVersion(line, 3))).isEqualTo(GrantNews.content(line));
    assertThat(GrantNews.key(GrantNews.asVersion(line, 3))).isEqualTo(GrantNews.key(line));
    assertThat(GrantNews.content(GrantFacts.line("L-1", "AR-2", 2026, 100_01)))
        .isNotEqualTo(GrantNews.content(line));
    assertThat(GrantNews.content(GrantFacts.line("L-1", "AR-2", 2026, 100_00, Status.WITHDRAWN)))
        .isNotEqualTo(GrantNews.content(line));
    assertThat(GrantNews.key(GrantFacts.line("L-2", "AR-2", 2026, 100_00)))
        .isNotEqualTo(GrantNews.key(line));
  }

  @Test
  void aStatusIsToldWhenItChangesAndWhileItIsOpenAMonthLater() {
    var sent = status(State.SENT, "SENDT", 0);
    assertThat(GrantNews.in(sent, null)).contains(sent);
    assertThat(GrantNews.in(status(State.SENT, "SENDT", 29), sent)).isEmpty();
    assertThat(GrantNews.in(status(State.SENT, "SENDT", 30), sent))
        .hasValueSatisfying(
            it -> {
              assertThat(it.ageInDays()).isEqualTo(30);
              assertThat(it.header().version()).isEqualTo(2);
            });
    assertThat(GrantNews.in(status(State.UNDER_TREATMENT, "UNDER_BEHANDLING", 3), sent))
        .isPresent();
    var refused = status(State.REFUSED, "AVSLÅTT", 40);
    assertThat(GrantNews.in(status(State.REFUSED, "AVSLÅTT", 400), refused)).isEmpty();
  }

  private static GrantStatus status(State state, String told, long age) {
    return new GrantStatus(
        GrantFacts.header("FLY-E-1", "2026-04-01"),
        "grant-change-request",
        "TIL-1",
        state,
        told,
        LocalDate.of(2026, 4, 1),
        age,
        DAY);
  }
}
