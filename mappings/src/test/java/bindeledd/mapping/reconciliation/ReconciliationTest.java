package bindeledd.mapping.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Situation.Heard;
import bindeledd.mapping.rules.GrantRate;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.CareClaim;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.GrantLine;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Period;
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

  /** Costly services are given to many who never were refugees. */
  @Test
  void asksNoExtraGrantForOneWhomNobodySettled() {
    LocalDate year = LocalDate.of(2025, 1, 1);
    Fact claim =
        new CareClaim(
            header("C-1"),
            2025,
            LocalDate.of(1990, 1, 5),
            year,
            new Period(year, null),
            new CareClaim.Costs(2_900_000_00, 0, 0, 0, 0));
    var heard = Map.of(Side.CASEWORK, WHOLE, Side.IMDINETT, WHOLE, Side.TILSKUDD, WHOLE);

    assertThat(judge(claim, heard, GrantRates.PUBLIC).differences()).isEmpty();
  }

  @Test
  void holdsALineAgainstTheRateItIsGiven() {
    Fact line =
        new GrantLine(
            header("L-1"),
            "2026-Q1",
            2026,
            "AR-1",
            200_000_00,
            null,
            null,
            GrantLine.Status.PAID,
            null,
            null);
    var rates = GrantRates.PUBLIC.with(List.of(new GrantRate("AR-1", 2026, 200_001, false)));
    var heard = Map.of(Side.CASEWORK, WHOLE, Side.TILSKUDD, WHOLE);

    assertThat(judge(Side.TILSKUDD, line, heard, rates).differences())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.check()).isEqualTo(Check.BELOP);
              assertThat(it.kind()).isEqualTo(Kind.DIFFERS);
              assertThat(it.atStakeInOere()).isEqualTo(100);
            });
    assertThat(judge(Side.TILSKUDD, line, heard, GrantRates.PUBLIC).differences()).isEmpty();
  }

  private static Judged judge(Map<Side, Heard> heard) {
    Fact settled = new SettlementDate(header("B-1"), null, LocalDate.of(2026, 1, 5));
    return judge(settled, heard, GrantRates.PUBLIC);
  }

  private static Header header(String reference) {
    return new Header(OSLO, Subject.UNKNOWN, reference, 1, NOW, "", new Change.Registration());
  }

  private static Judged judge(Fact fact, Map<Side, Heard> heard, GrantRates rates) {
    return judge(Side.CASEWORK, fact, heard, rates);
  }

  private static Judged judge(Side side, Fact fact, Map<Side, Heard> heard, GrantRates rates) {
    var dossier =
        new Dossier(new UUID(0, 1), true, Grade.UNGRADED, Map.of(side, List.of(fact)), List.of());
    return Reconciliation.judge(
        dossier,
        new Situation(OSLO, LocalDate.of(2026, 3, 2), heard, rates),
        Set.copyOf(EnumSet.allOf(Check.class)));
  }
}
