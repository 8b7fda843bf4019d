package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.ledger.Consignment;
import bindeledd.ledger.Result;
import bindeledd.model.Change;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AnswersTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Finding WARNING = Finding.warning("R-1", "dato", "Sen", "Send før");

  private final Answers answers = new Answers(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void tellsThatARecordWaitsAlsoWhenAnEarlierAttemptWasCutShort() {
    var waits = new Result.UntilRefreshed(Duration.ofHours(1), "nir-ukjent-person");

    var second = answers.to(new Round.Ended(consignment(2), waits));

    assertThat(second)
        .singleElement()
        .isInstanceOfSatisfying(
            DeliveryReceipt.class,
            receipt -> {
              assertThat(receipt.outcome()).isEqualTo(DeliveryReceipt.Outcome.WAITING);
              assertThat(receipt.findings()).containsExactly(WARNING);
            });
    assertThat(second).isEqualTo(answers.to(new Round.Ended(consignment(1), waits)));
  }

  private static Consignment consignment(int attempt) {
    var contract =
        new ProgrammeRecord.Contract(
            new Header(
                new Municipality("0301"),
                new Subject(List.of()),
                "K-1",
                1,
                NOW,
                "",
                new Change.Registration()),
            LocalDate.of(2026, 3, 1));
    return new Consignment(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "programme-to-nir",
        1,
        attempt,
        false,
        contract,
        List.of(WARNING),
        "casework.records",
        new Subject(List.of()),
        Grade.UNGRADED,
        Map.of(),
        NOW,
        NOW,
        NOW.plus(Duration.ofDays(14)));
  }
}
