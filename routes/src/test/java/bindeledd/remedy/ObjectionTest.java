package bindeledd.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Remedy;
import bindeledd.mapping.reconciliation.Difference.Severity;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.Grade;
import bindeledd.model.GrantChangeRequest.Expected;
import bindeledd.model.Municipality;
import bindeledd.reconciliation.Found;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change request asks for what the person should have. */
final class ObjectionTest {

  private static final String LINE = "grant-line";

  /** A finding about the first year has one key, whatever way the person came. */
  @Test
  void asksForTheCodeOfTheOneItIsAbout() {
    assertThat(asked(new Remedy(Remedy.Type.CHANGE_REQUEST, Side.TILSKUDD, LINE, "", "AR-1EV")))
        .isEqualTo(new Expected("AR-1EV", 2024, 241_100_00L));
    assertThat(asked(new Remedy(Remedy.Type.CHANGE_REQUEST, Side.TILSKUDD, LINE, "")))
        .isEqualTo(new Expected("AR-1", 2024, 194_400_00L));
  }

  private static Expected asked(Remedy remedy) {
    var missing =
        new Difference(
            Check.R3,
            Kind.MISSING,
            Severity.CRITICAL,
            "AR-1|2024",
            "Det er ingen linje.",
            "Send en endringsforespørsel.",
            null,
            null,
            null,
            List.of(),
            remedy);
    var found =
        new Found(
            new UUID(0, 1),
            0,
            new UUID(0, 2),
            Grade.UNGRADED,
            missing,
            Found.Status.OPENED,
            Instant.EPOCH,
            Instant.EPOCH,
            null);
    return Objection.of(found, new Municipality("0301"), List.of(), GrantRates.PUBLIC)
        .orElseThrow()
        .expected();
  }
}
