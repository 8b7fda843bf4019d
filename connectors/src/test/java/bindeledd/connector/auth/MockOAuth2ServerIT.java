package bindeledd.connector.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import bindeledd.connector.Secret;
import bindeledd.connector.auth.MaskinportenProperties.Key;
import bindeledd.connector.auth.MaskinportenProperties.Scope;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Another's idea of the JWT bearer grant takes our assertion too. The server runs as a process of
 * its own, with its own libraries; the build writes its class path to a file.
 */
final class MockOAuth2ServerIT {

  private static final Path CLASS_PATH = Path.of("target", "mock-oauth2-server.classpath");
  private static final String MAIN = "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt";
  private static Process server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    port = freePort();
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Files.readString(CLASS_PATH),
            MAIN);
    var builder = new ProcessBuilder(command);
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    builder.environment().put("SERVER_HOSTNAME", "127.0.0.1");
    builder.redirectErrorStream(true).redirectOutput(log().toFile());
    server = builder.start();
    await().atMost(Duration.ofSeconds(60)).until(MockOAuth2ServerIT::listens);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    if (!server.waitFor(10, TimeUnit.SECONDS)) {
      server.destroyForcibly();
    }
  }

  @Test
  void grantsWhatWeAskFor() throws Exception {
    var issuer = URI.create("http://127.0.0.1:" + port + "/maskinporten/");
    var key = TestKeys.generate("a-key");
    var properties =
        new MaskinportenProperties(
            issuer,
            null,
            "our-client",
            List.of(new Key(null, new Secret(key.toJSONString()), null)),
            List.of(new Scope("ks:fiks", "123456789", null)),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));
    var tokens = new MaskinportenTokens(properties, Clock.systemUTC());

    var token = tokens.token("ks:fiks");

    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getStringClaim("scope")).isEqualTo("ks:fiks");
    assertThat(claims.getStringClaim("consumer_org")).isEqualTo("123456789");
    assertThat(tokens.token("ks:fiks")).isEqualTo(token);
  }

  private static boolean listens() throws IOException {
    if (!server.isAlive()) {
      fail("The server stopped by itself: %s", Files.readString(log()));
    }
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static Path log() {
    return Path.of("target", "mock-oauth2-server.log");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
