package bindeledd.connector.example;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Health;
import bindeledd.connector.Secret;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A system often stands below a path. */
final class ExampleAddressTest {

  @Test
  void keepsThePathOfTheAddress() {
    var server = new WireMockServer(wireMockConfig().dynamicPort());
    server.start();
    try {
      server.stubFor(get("/bosetting/v1/helse").willReturn(ok()));
      var below = URI.create(server.baseUrl() + "/bosetting/v1/");
      var connector =
          new ExampleConnector(
              new ExampleProperties(below, new Secret("key"), Duration.ofSeconds(10)));

      assertThat(connector.health()).isInstanceOf(Health.Up.class);
    } finally {
      server.stop();
    }
  }
}
