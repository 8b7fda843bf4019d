package bindeledd.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Severity;
import bindeledd.reconciliation.Found.Status;
import bindeledd.reconciliation.RunBook.Turn;
import bindeledd.vault.Hash;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a finding from one run to the next. */
final class TurnsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final UUID PERSON = new UUID(1, 1);
  private static final UUID FINDING = new UUID(2, 2);

  private final Turns turns = new Turns(TurnsTest::digest, Set.of(Check.R1), TODAY);

  @Test
  void whatWasNotThereIsOpened() {
    assertThat(turns.of(PERSON, List.of(), List.of(found(100L))))
        .singleElement()
        .isInstanceOf(Turn.Opened.class);
  }

  @Test
  void theSameIsSeenAgainAndAnotherAmountIsAChange() {
    assertThat(status(Status.OPENED, null, 100L, 100L)).isEqualTo(Status.SEEN_AGAIN);
    assertThat(status(Status.SEEN_AGAIN, null, 100L, 50L)).isEqualTo(Status.CHANGED);
  }

  @Test
  void whatIsNoLongerThereIsResolvedOnlyWhenItWasLookedFor() {
    assertThat(turns.of(PERSON, List.of(before("R1", Status.OPENED, null, 1L)), List.of()))
        .containsExactly(new Turn.Resolved(FINDING));
    assertThat(turns.of(PERSON, List.of(before("R2", Status.OPENED, null, 1L)), List.of()))
        .isEmpty();
    assertThat(turns.of(PERSON, List.of(before("R1", Status.RESOLVED, null, 1L)), List.of()))
        .isEmpty();
  }

  @Test
  void aCheckThatThereNoLongerIsFindsNothing() {
    assertThat(turns.of(PERSON, List.of(before("GONE", Status.OPENED, null, 1L)), List.of()))
        .containsExactly(new Turn.Resolved(FINDING));
  }

  @Test
  void whatWasResolvedIsOpenedAgain() {
    assertThat(status(Status.RESOLVED, null, 100L, 100L)).isEqualTo(Status.OPENED);
  }

  @Test
  void whatIsAcceptedStandsUntilTheDayOrUntilItIsWorse() {
    assertThat(status(Status.ACCEPTED, TODAY, 100L, 100L)).isEqualTo(Status.ACCEPTED);
    assertThat(status(Status.ACCEPTED, TODAY, 100L, 50L)).isEqualTo(Status.ACCEPTED);
    assertThat(status(Status.ACCEPTED, TODAY, 100L, 101L)).isEqualTo(Status.OPENED);
    assertThat(status(Status.ACCEPTED, TODAY.minusDays(1), 100L, 100L)).isEqualTo(Status.OPENED);
  }

  private Status status(Status was, @Nullable LocalDate acceptedUntil, long then, long now) {
    Turn turn =
        turns
            .of(PERSON, List.of(before("R1", was, acceptedUntil, then)), List.of(found(now)))
            .getFirst();
    assertThat(turn).isInstanceOf(Turn.Again.class);
    Turn.Again again = (Turn.Again) turn;
    assertThat(again.difference() == null).isEqualTo(then == now);
    return again.status();
  }

  private static Item.Before before(
      String check, Status status, @Nullable LocalDate acceptedUntil, long atStake) {
    return new Item.Before(
        PERSON,
        FINDING,
        check,
        "settlement-date",
        status,
        Kind.MISSING,
        Severity.SERIOUS,
        null,
        atStake,
        digest(found(atStake)),
        acceptedUntil);
  }

  private static Difference found(long atStake) {
    return new Difference(
        Check.R1,
        Kind.MISSING,
        Severity.SERIOUS,
        "settlement-date",
        "text",
        "advice",
        null,
        null,
        atStake,
        List.of(),
        null);
  }

  private static Hash digest(Difference difference) {
    byte[] text = difference.toString().getBytes(StandardCharsets.UTF_8);
    return new Hash(
        Arrays.copyOf(java.math.BigInteger.valueOf(Arrays.hashCode(text)).toByteArray(), 16));
  }
}
