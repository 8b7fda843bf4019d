package bindeledd.connector.tilskudd;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Handling;
import bindeledd.schema.tilskudd.Statussporsmal;
import bindeledd.schema.tilskudd.Statussvar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The portal, asked through the connector: what it takes, and how a request moves on. */
final class GrantPortalTest {

  private LocalDate today = LocalDate.of(2026, 5, 1);
  private final TilskuddSandbox sandbox =
      new TilskuddSandbox(TilskuddSandbox.temporary(), () -> today);
  private final TilskuddRest rest =
      new TilskuddRest(TilskuddSamples.properties(sandbox.url(), null, Duration.ofSeconds(10)));

  @AfterEach
  void close() {
    sandbox.close();
  }

  private Receipt send(Endringsforesporsel request) {
    return rest.changeRequest(new Parcel<>(UUID.randomUUID(), request));
  }

  private Statussvar status(String reference) {
    return rest.status(List.of(TilskuddSamples.question(reference)))
        .get(TilskuddSamples.question(reference));
  }

  @Test
  void tellsHowARequestMovesOn() {
    assertThat(send(TilskuddSamples.request("FLY-E-1", "L-1", 1)))
        .isEqualTo(new Receipt.Accepted("TIL-FLY-E-1"));
    assertThat(status("FLY-E-1").status()).isEqualTo("SENDT");
    assertThat(status("FLY-E-1").mottatt()).isEqualTo("2026-05-01");

    sandbox.portal().treat("FLY-E-1");
    assertThat(status("FLY-E-1").status()).isEqualTo("UNDER_BEHANDLING");
    sandbox.portal().decide("FLY-E-1", false);
    assertThat(status("FLY-E-1").status()).isEqualTo("AVSLÅTT");
    assertThat(codes(send(TilskuddSamples.request("FLY-E-1", "L-1", 2))))
        .containsExactly("FERDIG_BEHANDLET");
  }

  @Test
  void takesANewerVersionAndNoOlder() {
    send(TilskuddSamples.request("FLY-E-1", "L-1", 2));
    assertThat(codes(send(TilskuddSamples.request("FLY-E-1", "L-1", 1))))
        .containsExactly("ELDRE_VERSJON");
    assertThat(send(TilskuddSamples.request("FLY-E-1", "L-1", 3)))
        .isInstanceOf(Receipt.Accepted.class);
  }

  @Test
  void withdrawsWhatItHas() {
    assertThat(codes(send(withdrawn("FLY-E-1", 1)))).containsExactly("UKJENT_FORESPORSEL");
    send(TilskuddSamples.request("FLY-E-1", "L-1", 1));
    assertThat(send(withdrawn("FLY-E-1", 2))).isInstanceOf(Receipt.Accepted.class);
    assertThat(status("FLY-E-1")).isNull();
  }

  @Test
  void refusesAnApplicationAfterItsDeadline() {
    var application = TilskuddSamples.application("FLY-X-1", "FHT2", 2026, true);
    today = LocalDate.of(2027, 4, 4);
    assertThat(codes(rest.extraGrant(new Parcel<>(UUID.randomUUID(), application))))
        .containsExactly("FRIST_UTE");
    today = LocalDate.of(2027, 4, 3);
    assertThat(rest.extraGrant(new Parcel<>(UUID.randomUUID(), application)))
        .isInstanceOf(Receipt.Accepted.class);
  }

  @Test
  void refusesALineItDoesNotKnow() {
    sandbox.portal().knowsLine("L-9");
    assertThat(codes(send(TilskuddSamples.request("FLY-E-1", "L-1", 1))))
        .containsExactly("UKJENT_LINJE");
  }

  @Test
  void isAskedAboutManyInAFewCalls() {
    var all =
        IntStream.range(0, 250).mapToObj(n -> TilskuddSamples.question("FLY-E-" + n)).toList();
    IntStream.range(0, 250).forEach(n -> send(TilskuddSamples.request("FLY-E-" + n, "L-" + n, 1)));
    assertThat(rest.status(all).keySet()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(rest.status(List.of(new Statussporsmal("4601", "FLY-E-1")))).isEmpty();
  }

  private static Endringsforesporsel withdrawn(String reference, long version) {
    var request = TilskuddSamples.request(reference, "L-1", version);
    return new Endringsforesporsel(
        Handling.TREKK,
        request.kommunenr(),
        reference,
        version,
        request.gjelder(),
        request.duf(),
        request.fnr(),
        request.sak(),
        request.linjeId(),
        request.forventetKode(),
        request.forventetAar(),
        request.forventetBelopIOere(),
        request.type(),
        request.begrunnelse(),
        request.dokumentRef());
  }

  private static List<String> codes(Receipt receipt) {
    return ((Receipt.Rejected) receipt).reasons().stream().map(Receipt.Reason::code).toList();
  }
}
