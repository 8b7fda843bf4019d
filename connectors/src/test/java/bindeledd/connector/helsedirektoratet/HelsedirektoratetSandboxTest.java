package bindeledd.connector.helsedirektoratet;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.Secret;
import bindeledd.schema.helsedirektoratet.Kravlinje;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is sent in before the auditor has signed, and nothing is changed after. */
final class HelsedirektoratetSandboxTest {

  private final HelsedirektoratetSandbox sandbox = new HelsedirektoratetSandbox();
  private final HelsedirektoratetConnector connector =
      new HelsedirektoratetConnector(
          new HelsedirektoratetProperties(
              sandbox.url(), new Secret(HelsedirektoratetSandbox.KEY), Duration.ofSeconds(20)));

  @BeforeEach
  void theAuditorTakesTime() {
    sandbox.claims().withAnAuditorWhoTakesTime();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void waitsForTheAuditor() {
    var line = parcel(HelsedirektoratetSamples.line("FLY-R-1", 1));

    assertThat(connector.claim(line)).isEqualTo(new Receipt.Pending("RK-2020-FLY-R-1"));
    assertThat(connector.claim(line)).isInstanceOf(Receipt.Pending.class);
    assertThat(sandbox.effects()).isEqualTo(1);

    sandbox.claims().sign("4601", 2020);
    assertThat(connector.claim(line)).isInstanceOf(Receipt.Pending.class);
    sandbox.claims().sign("0301", 2020);
    assertThat(connector.claim(line)).isEqualTo(new Receipt.Duplicate("RK-2020-FLY-R-1"));
  }

  @Test
  void aSignedClaimIsClosed() {
    connector.claim(parcel(HelsedirektoratetSamples.line("FLY-R-1", 1)));
    sandbox.claims().sign("0301", 2020);

    assertThat(codes(HelsedirektoratetSamples.line("FLY-R-1", 2)))
        .containsExactly("KRAVET_ER_SIGNERT");
    assertThat(codes(HelsedirektoratetSamples.line("FLY-R-2", 1)))
        .containsExactly("KRAVET_ER_SIGNERT");
  }

  @Test
  void theAuditorMayRefuseALine() {
    var line = parcel(HelsedirektoratetSamples.line("FLY-R-1", 1));
    connector.claim(line);
    sandbox.claims().refuse("FLY-R-1");

    assertThat(codes(connector.claim(line))).containsExactly("IKKE_GODTATT_AV_REVISOR");
    assertThat(connector.claim(parcel(HelsedirektoratetSamples.line("FLY-R-1", 2))))
        .isInstanceOf(Receipt.Pending.class);
  }

  @Test
  void aNewerVersionReplacesAndAWithdrawalTakesOut() {
    connector.claim(parcel(HelsedirektoratetSamples.line("FLY-R-1", 2)));

    assertThat(codes(HelsedirektoratetSamples.line("FLY-R-1", 1))).containsExactly("ELDRE_VERSJON");
    assertThat(codes(HelsedirektoratetSamples.withdrawn("FLY-R-9", 1)))
        .containsExactly("UKJENT_LINJE");
    connector.claim(parcel(HelsedirektoratetSamples.withdrawn("FLY-R-1", 3)));
    assertThat(sandbox.claims().lines("0301", 2020)).isEmpty();
  }

  private List<String> codes(Kravlinje line) {
    return codes(connector.claim(parcel(line)));
  }

  private static List<String> codes(Receipt receipt) {
    return receipt instanceof Receipt.Rejected(var reasons)
        ? reasons.stream().map(Receipt.Reason::code).toList()
        : List.of();
  }

  private static Parcel<Kravlinje> parcel(Kravlinje line) {
    return new Parcel<>(UUID.randomUUID(), line);
  }
}
