package bindeledd.runtime;

import bindeledd.ledger.Consignment;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries to the example system, claimed. */
final class Consignments {

  private Consignments() {}

  static Consignment of(
      Instant claimedAt, boolean uncertain, String through, @Nullable Instant lostAt) {
    var header =
        new Header(
            new Municipality("0301"),
            Subject.UNKNOWN,
            "R1",
            1,
            claimedAt,
            "",
            new Change.Registration());
    return new Consignment(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "x-to-example",
        1,
        1,
        uncertain,
        new ProgrammeRecord.Contract(header, LocalDate.of(2026, 3, 1)),
        List.of(),
        "example.event",
        Subject.UNKNOWN,
        Grade.UNGRADED,
        Map.of(),
        claimedAt,
        claimedAt,
        claimedAt.plus(Duration.ofDays(30)),
        through,
        lostAt);
  }
}
