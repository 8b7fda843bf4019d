package bindeledd.mapping.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Situation.Heard;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one side says and another does not is found, and only when both were heard. */
final class ReconciliationTest {

  private static final Municipality OSLO = new Municipality("0301");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Heard WHOLE = new Heard.Whole(NOW);

  @Test
  void missesTheSettlementDateThatOnlyTheMunicipalityKnows() {
    var judged = judge(Map.of(Side.CASEWORK, WHOLE, Side.IMDINETT, WHOLE));

    assertThat(judged.differences())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.check()).isEqualTo(Check.R1);
              assertThat(it.kind()).isEqualTo(Kind.MISSING);
            });
  }

  @Test
  void saysNothingWhenASideWasNotHeardToItsEnd() {
    var judged =
        judge(
            Map.of(Side.CASEWORK, WHOLE, Side.IMDINETT, new Heard.Broken("IMDinett svarer ikke.")));

    assertThat(judged.differences()).isEmpty();
  }

  private static Judged judge(Map<Side, Heard> heard) {
    Fact settled =
        new SettlementDate(
            new Header(OSLO, Subject.UNKNOWN, "B-1", 1, NOW, "", new Change.Registration()),
            null,
            LocalDate.of(2026, 1, 5));
    var dossier =
        new Dossier(
            new UUID(0, 1),
            true,
            Grade.UNGRADED,
            Map.of(Side.CASEWORK, List.of(settled)),
            List.of());
    return Reconciliation.judge(
        dossier,
        new Situation(OSLO, LocalDate.of(2026, 3, 2), heard),
        Set.copyOf(EnumSet.allOf(Check.class)));
  }
}
