package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Port.Safety;
import bindeledd.connector.Receipt;
import bindeledd.ledger.Consignment;
import bindeledd.ledger.Result;
import bindeledd.model.Change;
import bindeledd.model.Grade;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ErrorPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  static final FlowSettings SETTINGS =
      new FlowSettings(
          Set.of(),
          10,
          1,
          Duration.ofMinutes(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofHours(1),
          Duration.ofHours(24),
          Duration.ofHours(12));

  private final ErrorPolicy policy = new ErrorPolicy(SETTINGS);

  @Test
  void settlesWhatIsAcceptedAndWhatWasAcceptedBefore() {
    assertThat(answered(new Receipt.Accepted("R1#1"))).isEqualTo(new Result.Done("R1#1"));
    assertThat(answered(new Receipt.Duplicate("R1#1"))).isEqualTo(new Result.Done("R1#1"));
  }

  @Test
  void waitsForAnAnswerThatComesLater() {
    assertThat(answered(new Receipt.Pending("R1")))
        .isEqualTo(new Result.Awaiting("R1", Duration.ofHours(12)));
  }

  @Test
  void givesTheReceiversReasonsBackToTheSender() {
    assertThat(
            answered(
                new Receipt.Rejected(new Receipt.Reason("UGYLDIG_KODE", "kode", "Ukjent kode"))))
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused -> assertThat(refused.reasons().getFirst().rule()).isEqualTo("UGYLDIG_KODE"));
  }

  @Test
  void waitsAtLeastAsLongAsTheOtherSideAsks() {
    var asked = ConnectorException.unavailable("429", Duration.ofMinutes(7));
    assertThat(again(unanswered(asked, 1, Safety.NEITHER)).after())
        .isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void waitsLongerEachTimeButNeverLongerThanAllowed() {
    var away = ConnectorException.unavailable("away", (Throwable) null);
    assertThat(again(unanswered(away, 1, Safety.NEITHER)).after())
        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
    assertThat(again(unanswered(away, 30, Safety.NEITHER)).after())
        .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(60));
  }

  @Test
  void comesBackWhileThereIsStillTime() {
    var away = ConnectorException.unavailable("away", (Throwable) null);
    var urgent = consignment(30, NOW.plus(Duration.ofMinutes(10)));
    var ended = policy.unanswered(urgent, Safety.NEITHER, away);
    assertThat(again(ended.result()).after()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void parksRatherThanDiscardsWhenTheDeadlineIsPast() {
    var away = ConnectorException.unavailable("away", (Throwable) null);
    var late = consignment(9, NOW.minusSeconds(1));
    assertThat(policy.unanswered(late, Safety.NEITHER, away).result())
        .isInstanceOfSatisfying(
            Result.Parked.class, parked -> assertThat(parked.cause()).isEqualTo("DEADLINE"));
  }

  @Test
  void sendsAgainAfterAnUnknownOutcomeOnlyWhereThatIsSafe() {
    var cut = ConnectorException.uncertain("cut", null);
    assertThat(again(unanswered(cut, 1, Safety.RECOGNISES_REPEATS)).uncertain()).isTrue();
    assertThat(again(unanswered(cut, 1, Safety.CAN_BE_ASKED)).uncertain()).isTrue();
    assertThat(unanswered(cut, 1, Safety.NEITHER))
        .isInstanceOfSatisfying(
            Result.Parked.class, parked -> assertThat(parked.cause()).isEqualTo("UNKNOWN_OUTCOME"));
  }

  @Test
  void parksAnAnswerNobodyUnderstandsWithTheAnswer() {
    var garbled = ConnectorException.garbled("nonsense", "<html>", null);
    assertThat(unanswered(garbled, 1, Safety.RECOGNISES_REPEATS))
        .isInstanceOfSatisfying(
            Result.Parked.class,
            parked -> assertThat(parked.reasons().getFirst().text()).contains("<html>"));
  }

  @Test
  void countsNoAttemptThatNeverLeftUs() {
    var notNow = NotNowException.away("nir", Duration.ofSeconds(15));
    Result.Again again =
        again(policy.notTried(consignment(3, NOW.plusSeconds(9999)), notNow).result());
    assertThat(again.burnt()).isFalse();
    assertThat(again.after()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void waitsNoLongerThanAllowedAndNeverPastTheDeadlineWhateverTheOtherSideAsks() {
    var asked = ConnectorException.unavailable("429", Duration.ofDays(11_000));
    assertThat(again(unanswered(asked, 1, Safety.NEITHER)).after()).isEqualTo(Duration.ofHours(1));
    var urgent = consignment(1, NOW.plus(Duration.ofMinutes(10)));
    assertThat(again(policy.unanswered(urgent, Safety.NEITHER, asked).result()).after())
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void parksWhatIsPastItsDeadlineWhileTheSystemIsAwayAndNotWhenWeHoldBack() {
    var late = consignment(1, NOW.minusSeconds(1));
    assertThat(policy.notTried(late, NotNowException.away("nir", Duration.ofSeconds(15))).result())
        .isInstanceOfSatisfying(
            Result.Parked.class, parked -> assertThat(parked.cause()).isEqualTo("DEADLINE"));
    assertThat(again(policy.notTried(late, NotNowException.ourLimit("nir")).result()).burnt())
        .isFalse();
  }

  private Result answered(Receipt receipt) {
    return policy.answered(receipt, Judgement.FINAL, false);
  }

  private Result unanswered(ConnectorException how, int attempt, Safety safety) {
    return policy
        .unanswered(consignment(attempt, NOW.plus(Duration.ofDays(30))), safety, how)
        .result();
  }

  private static Result.Again again(Result result) {
    assertThat(result).isInstanceOf(Result.Again.class);
    return (Result.Again) result;
  }

  private static Consignment consignment(int attempt, Instant deadline) {
    var header =
        new Header(
            new Municipality("0301"), Subject.UNKNOWN, "R1", 1, NOW, "", new Change.Registration());
    return new Consignment(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "programme-to-nir",
        1,
        attempt,
        false,
        new ProgrammeRecord.Contract(header, LocalDate.of(2026, 3, 1)),
        List.of(),
        "casework.records",
        Subject.UNKNOWN,
        Grade.UNGRADED,
        Map.of(),
        NOW,
        NOW,
        deadline);
  }
}
