package bindeledd.connector.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Secret;
import bindeledd.connector.auth.MaskinportenProperties.Key;
import bindeledd.connector.auth.MaskinportenProperties.Scope;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are fetched, kept, shared and given up as Maskinporten prescribes. */
final class MaskinportenTokensTest {

  private static final RSAKey OLD = TestKeys.generate("old-key");
  private static final RSAKey NEW = TestKeys.generate("new-key");
  private static final String SCOPE = "folkeregister:deling/offentligmedhjemmel";
  private static final String OTHER = "ks:fiks";

  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final MaskinportenSandbox maskinporten = MaskinportenSandbox.start(clock);

  @TempDir private Path folder;

  @BeforeEach
  void register() {
    maskinporten
        .knowsClient("our-client", SCOPE, OTHER)
        .knowsKey("old-key", TestKeys.publicPart(OLD));
  }

  @AfterEach
  void stop() {
    maskinporten.close();
  }

  @Test
  void usesATokenUntilShortlyBeforeItsEnd() {
    var tokens = tokens(key(OLD));

    var first = tokens.token(SCOPE);
    clock.move(Duration.ofSeconds(99));
    assertThat(tokens.token(SCOPE)).isEqualTo(first);
    clock.move(Duration.ofSeconds(1));
    assertThat(tokens.token(SCOPE)).isNotEqualTo(first);

    assertThat(maskinporten.granted(first).orElseThrow().scope()).isEqualTo(SCOPE);
    assertThat(maskinporten.calls()).isEqualTo(2);
  }

  @Test
  void usesATokenThatIsShorterThanTheMarginForHalfItsLife() {
    maskinporten.grantsTokensFor(Duration.ofSeconds(10));
    var tokens = tokens(key(OLD));

    var first = tokens.token(SCOPE);
    clock.move(Duration.ofSeconds(4));
    assertThat(tokens.token(SCOPE)).isEqualTo(first);
    clock.move(Duration.ofSeconds(1));
    assertThat(tokens.token(SCOPE)).isNotEqualTo(first);
  }

  @Test
  void keepsTheTokensOfTwoScopesApart() {
    var tokens = tokens(key(OLD));

    assertThat(tokens.token(SCOPE)).isNotEqualTo(tokens.token(OTHER));
    assertThat(maskinporten.granted(tokens.token(OTHER)).orElseThrow().scope()).isEqualTo(OTHER);
    assertThat(maskinporten.calls()).isEqualTo(2);
  }

  @Test
  void asksOnBehalfOfAMunicipalityOnlyForTheScopesThatSaySo() {
    var properties =
        properties(
            List.of(key(OLD)),
            List.of(new Scope(SCOPE, "123456789", null), new Scope(OTHER, null, "https://ks.no")));
    var tokens = new MaskinportenTokens(properties, clock);

    var delegated = maskinporten.granted(tokens.token(SCOPE)).orElseThrow();
    var own = maskinporten.granted(tokens.token(OTHER)).orElseThrow();

    assertThat(delegated.consumerOrg()).isEqualTo("123456789");
    assertThat(delegated.resource()).isNull();
    assertThat(own.consumerOrg()).isNull();
    assertThat(own.resource()).isEqualTo("https://ks.no");
  }

  @Test
  void fetchesOnceHoweverManyAsk() throws Exception {
    var tokens = tokens(key(OLD));

    assertThat(atOnce(500, () -> tokens.token(SCOPE)).stream().map(Future::resultNow).distinct())
        .hasSize(1);
    assertThat(maskinporten.calls()).isEqualTo(1);
  }

  @Test
  void allWhoWaitShareARefusalAndTheNextTriesAgain() throws Exception {
    var tokens = tokens(key(OLD));
    maskinporten.answersOnly(503, Map.of(), "");

    assertThat(atOnce(500, () -> tokens.token(SCOPE)))
        .allSatisfy(
            one ->
                assertThat(one.exceptionNow())
                    .isInstanceOfSatisfying(
                        ConnectorException.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE)));
    assertThat(maskinporten.calls()).isLessThan(100);

    maskinporten.recovers();
    assertThat(tokens.token(SCOPE)).isNotBlank();
  }

  @Test
  void makesANewAssertionForEveryAttempt() throws ParseException {
    var tokens = tokens(key(OLD));
    maskinporten.answersOnly(503, Map.of("Retry-After", "7"), "");

    var failed = failure(tokens);
    assertThat(failed.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failed.retryAfter()).contains(Duration.ofSeconds(7));
    failure(tokens);
    maskinporten.recovers();
    tokens.token(SCOPE);

    var heard = maskinporten.heard();
    assertThat(heard).hasSize(3);
    assertThat(heard.get(0).getJWTClaimsSet().getJWTID())
        .isNotEqualTo(heard.get(1).getJWTClaimsSet().getJWTID())
        .isNotEqualTo(heard.get(2).getJWTClaimsSet().getJWTID());
    for (var assertion : heard) {
      var claims = assertion.getJWTClaimsSet();
      var life = claims.getExpirationTime().getTime() - claims.getIssueTime().getTime();
      assertThat(Duration.ofMillis(life)).isLessThanOrEqualTo(Duration.ofSeconds(120));
    }
  }

  @Test
  void fetchesAnotherTokenOnceOneIsDiscarded() {
    var tokens = tokens(key(OLD));
    var first = tokens.token(SCOPE);

    tokens.discard(SCOPE, first);
    var second = tokens.token(SCOPE);
    tokens.discard(SCOPE, first);

    assertThat(second).isNotEqualTo(first);
    assertThat(tokens.token(SCOPE)).as("a late discard of the first").isEqualTo(second);
  }

  @Test
  void signsWithTheOldKeyUntilTheNewOneIsKnown() {
    var tokens = tokens(key(NEW), key(OLD));
    tokens.token(SCOPE);
    assertThat(lastKeyHeard()).isEqualTo("old-key");

    maskinporten.knowsKey("new-key", TestKeys.publicPart(NEW));
    clock.move(Duration.ofMinutes(5));
    tokens.token(SCOPE);
    assertThat(lastKeyHeard()).isEqualTo("new-key");

    maskinporten.expiresKey("new-key");
    clock.move(Duration.ofMinutes(5));
    tokens.token(SCOPE);
    assertThat(lastKeyHeard()).isEqualTo("old-key");
  }

  @Test
  void namesBothKeysWhenNeitherWorks() {
    maskinporten.expiresKey("old-key");

    var refused = failure(tokens(key(NEW), key(OLD)));

    assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
    assertThat(refused).hasMessageContainingAll("key 1", "MP-120", "key 2", "MP-121");
  }

  @Test
  void readsAnExchangedKeyFileWithoutARestart() throws Exception {
    var file = Files.writeString(folder.resolve("key.json"), OLD.toJSONString());
    var tokens = tokens(new Key(file, null, null));
    tokens.token(SCOPE);

    maskinporten.forgetsKey("old-key");
    maskinporten.knowsKey("new-key", TestKeys.publicPart(NEW));
    Files.writeString(file, NEW.toJSONString());
    clock.move(Duration.ofMinutes(5));

    assertThat(tokens.token(SCOPE)).isNotBlank();
    assertThat(lastKeyHeard()).isEqualTo("new-key");
  }

  @Test
  void usesTheOtherKeyWhileAFileIsUnreadable() throws Exception {
    var file = Files.writeString(folder.resolve("key.json"), OLD.toJSONString());
    var tokens = tokens(new Key(file, null, null), key(OLD));

    Files.writeString(file, "{ half of a k");

    assertThat(tokens.token(SCOPE)).isNotBlank();
  }

  @Test
  void sendsTheCertificateChainWhenTheKeyHasNoId() throws Exception {
    var business = TestKeys.certified(folder);
    maskinporten.knowsCertificateFor(business.key());
    var tokens = tokens(new Key(null, new Secret(business.pem()), null));

    assertThat(tokens.token(SCOPE)).isNotBlank();
    var header = maskinporten.heard().getLast().getHeader();
    assertThat(header.getKeyID()).isNull();
    assertThat(header.getX509CertChain()).hasSize(1);
  }

  @Test
  void saysWhatMaskinportenSaid() {
    assertThat(refusalOf(OTHER, "another-client")).hasMessageContaining("MP-100");
    assertThat(refusalOf("imdi:other", "our-client")).hasMessageContaining("MP-200");
    assertThat(maskinporten.calls()).as("another key would not help").isEqualTo(2);
  }

  @Test
  void saysThatTheClockIsWrong() {
    var properties = properties(List.of(key(OLD)), List.of());
    var ahead = new MovingClock(clock.instant().plusSeconds(30));

    assertThatThrownBy(() -> new MaskinportenTokens(properties, ahead).token(SCOPE))
        .isInstanceOf(ConnectorException.class)
        .hasMessageContaining("MP-130")
        .hasMessageContaining("clock");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void waitsForBetterTimes(int status) {
    maskinporten.answersOnly(status, Map.of(), "<html>later</html>");

    assertThat(failure(tokens(key(OLD))).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "<html>",
        "{}",
        "{\"access_token\":\"leaked-token\",\"expires_in\":\"soon\"}",
        "{\"access_token\":\"leaked-token\",\"expires_in\":0}"
      })
  void waitsWhenTheAnswerIsNoTokenAndTellsNobodyWhatItWas(String body) {
    maskinporten.answersOnly(200, Map.of(), body);

    var failed = failure(tokens(key(OLD)));

    assertThat(failed.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failed.answer()).isEmpty();
    assertThat(failed).hasMessageNotContaining("leaked").hasNoCause();
  }

  @Test
  void waitsWhenNobodyIsThere() {
    maskinporten.close();

    assertThat(failure(tokens(key(OLD))).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void refusesToStartWithAKeyThatCanNeverWork() {
    assertRefused(new Key(folder.resolve("missing.pem"), null, "kid"), "cannot be read");
    assertRefused(secret(TestKeys.pem(OLD), null), "neither a kid nor a certificate chain");
    assertRefused(
        secret(TestKeys.pem(TestKeys.generate("weak", 1024)), "weak"), "less than 2048 bits");
    assertRefused(secret("hunter2", "kid"), "PKCS#8");
    assertRefused(secret(TestKeys.pem(OLD).replace("MI", "!!"), "kid"), "no RSA key");
    assertRefused(secret("{\"kty\":\"hunter2\"}", null), "no RSA key as JWK");
    assertRefused(secret(OLD.toPublicJWK().toJSONString(), null), "without its private part");
  }

  @Test
  void printsNoSecret() {
    var properties = properties(List.of(key(OLD)), List.of());
    var inside = OLD.toJSONString().substring(20, 60);

    assertThat(properties.toString()).doesNotContain(inside).contains("***");
    assertThat(new MaskinportenTokens(properties, clock).toString()).doesNotContain(inside);
  }

  private void assertRefused(Key key, String why) {
    assertThatThrownBy(() -> tokens(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("connectors.maskinporten.keys[0]")
        .hasMessageContaining(why)
        .hasMessageNotContaining("hunter2")
        .hasNoCause();
  }

  private ConnectorException refusalOf(String scope, String client) {
    var properties =
        new MaskinportenProperties(
            maskinporten.issuer(),
            null,
            client,
            List.of(key(OLD), key(NEW)),
            List.of(),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5));
    var refused =
        catchThrowableOfType(
            ConnectorException.class, () -> new MaskinportenTokens(properties, clock).token(scope));
    assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
    return refused;
  }

  private static ConnectorException failure(Tokens tokens) {
    return catchThrowableOfType(ConnectorException.class, () -> tokens.token(SCOPE));
  }

  private String lastKeyHeard() {
    return maskinporten.heard().getLast().getHeader().getKeyID();
  }

  private MaskinportenTokens tokens(Key... keys) {
    return new MaskinportenTokens(properties(List.of(keys), List.of()), clock);
  }

  private MaskinportenProperties properties(List<Key> keys, List<Scope> scopes) {
    return new MaskinportenProperties(
        maskinporten.issuer(),
        null,
        "our-client",
        keys,
        scopes,
        Duration.ofSeconds(120),
        Duration.ofSeconds(20),
        Duration.ofSeconds(5));
  }

  private static Key key(RSAKey key) {
    return secret(TestKeys.pem(key), key.getKeyID());
  }

  private static Key secret(String text, String kid) {
    return new Key(null, new Secret(text), kid);
  }

  private static <T> List<Future<T>> atOnce(int many, Callable<T> call) throws Exception {
    var ready = new CountDownLatch(many);
    Callable<T> together =
        () -> {
          ready.countDown();
          ready.await();
          return call.call();
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(IntStream.range(0, many).mapToObj(_ -> together).toList());
    }
  }
}
