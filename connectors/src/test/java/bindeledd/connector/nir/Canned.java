package bindeledd.connector.nir;

import bindeledd.connector.Contract;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.schema.nir.Feil;
import bindeledd.schema.nir.Kvittering;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** NIR's ports, with its answers from a script. */
final class Canned {

  private static final Duration PLENTY = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

  private Canned() {}

  static CannedClient client() {
    return new CannedClient("text/xml; charset=UTF-8");
  }

  static Contract over(CannedClient client) {
    var properties =
        NirPropertiesFor.sandbox(
            URI.create("http://nir.invalid/"), PLENTY, "secret", Path.of("nowhere"));
    var http = client.http("nir", Limits.of(PLENTY));
    return new NirConnector(
            properties, Clock.fixed(NOW, ZoneOffset.UTC), new NirClient(properties, () -> http))
        .contract();
  }

  /** The generated types do not know themselves again. */
  record Said(
      String message,
      String status,
      @Nullable String registration,
      @Nullable Integer version,
      List<String> codes) {

    static Said of(Kvittering receipt) {
      return new Said(
          receipt.getMeldingsId(),
          receipt.getStatus().value(),
          receipt.getRegistreringsId(),
          receipt.getVersjon(),
          receipt.getFeil().stream().map(Feil::getKode).toList());
    }
  }
}
