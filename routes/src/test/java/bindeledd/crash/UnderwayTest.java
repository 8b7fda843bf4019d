package bindeledd.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UnderwayTest {

  private static final byte[] PARCEL =
      "<registrerVedtak><meldingsId>0193e2aa-0000-7000-8000-000000000001</meldingsId>"
          .getBytes(US_ASCII);

  private final Underway underway = new Underway();
  private final Object one = new Object();
  private final Object other = new Object();

  @Test
  void seesOneParcelBroughtByTwoAtOnce() {
    underway.begins(one, "POST /nir registrerVedtak", PARCEL);
    underway.begins(other, "POST /nir registrerVedtak", PARCEL);
    assertThat(underway.overlaps()).hasSize(1);
  }

  @Test
  void countsAParcelThatComesAgainAndTakesNoOffence() {
    underway.begins(one, "POST /nir registrerVedtak", PARCEL);
    underway.ends(one);
    underway.begins(other, "POST /nir registrerVedtak", PARCEL);
    assertThat(underway.overlaps()).isEmpty();
    assertThat(underway.parcels()).isEqualTo(1);
    assertThat(underway.parcelsAgain()).isEqualTo(1);
  }

  @Test
  void seesOneFeedReadByTwoAtOnceWhereverTheyAreInIt() {
    underway.begins(one, "GET /bindeledd/v1/saksposter?etter=nr-1", new byte[0]);
    underway.begins(other, "GET /bindeledd/v1/saksposter?etter=nr-9", new byte[0]);
    assertThat(underway.overlaps())
        .singleElement()
        .asString()
        .startsWith("feed casework.records: by " + other + " while by " + one);
  }

  @Test
  void letsTheRegistersEventsBeReadByBothTheirFlowsAndNobodyElse() {
    String events = "GET /folkeregisteret/api/hendelser/feed?seq=7";
    underway.begins(one, events, new byte[0]);
    underway.begins(other, events, new byte[0]);
    assertThat(underway.overlaps()).isEmpty();
    underway.begins(new Object(), events, new byte[0]);
    assertThat(underway.overlaps()).hasSize(2);
  }

  @Test
  void letsDifferentThingsBeAskedAtOnce() {
    underway.begins(one, "POST /bindeledd/v1/kvitteringer", new byte[0]);
    underway.begins(other, "POST /bindeledd/v1/personmeldinger", new byte[0]);
    assertThat(underway.overlaps()).isEmpty();
  }
}
