package bindeledd.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Change;
import bindeledd.model.DufNumber;
import bindeledd.model.Fact;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which day of settlement the rules reckon from. */
final class SettledOnTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);
  private static final LocalDate OTHER = LocalDate.of(2026, 2, 9);

  @Test
  void nobodyHasSaid() {
    assertThat(settledOn()).isNull();
    assertThat(settledOn(imdinett(null))).isNull();
  }

  @Test
  void imdinettsWordCountsUntilTheMunicipalityHasSaid() {
    assertThat(settledOn(imdinett(OTHER))).isEqualTo(OTHER);
    assertThat(settledOn(imdinett(OTHER), date("A", FIRST, 1))).isEqualTo(FIRST);
  }

  @Test
  void theMunicipalitysLatestWordCounts() {
    assertThat(settledOn(date("A", FIRST, 1), date("B", OTHER, 2))).isEqualTo(OTHER);
    assertThat(settledOn(date("B", OTHER, 2), date("A", FIRST, 1))).isEqualTo(OTHER);
  }

  private static LocalDate settledOn(Fact... facts) {
    return ProgrammeHistory.of(List.of(facts)).settledOn();
  }

  private static SettlementDate date(String reference, LocalDate day, int hour) {
    return new SettlementDate(header(reference, hour), null, day);
  }

  private static Settlement imdinett(LocalDate settledOn) {
    return new Settlement(
        header("BOS-1-1", 3),
        "BOS-1",
        Settlement.Status.AGREED,
        Settlement.Means.AGREEMENT,
        Settlement.Role.MAIN_PERSON,
        false,
        null,
        null,
        null,
        null,
        settledOn);
  }

  private static Header header(String reference, int hour) {
    return new Header(
        new Municipality("0301"),
        Subject.of(new DufNumber("201712345602")),
        reference,
        1,
        Instant.parse("2026-02-10T0" + hour + ":00:00Z"),
        "",
        new Change.Registration());
  }
}
