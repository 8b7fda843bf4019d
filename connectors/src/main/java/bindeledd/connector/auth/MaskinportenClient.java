package bindeledd.connector.auth;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.http.Answer;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Maskinporten for a token, with an assertion signed by us (JWT bearer grant, RFC 7523). An
 * assertion is good for one call only (MP-012), so each call makes its own.
 */
final class MaskinportenClient {

  private static final Logger log = LoggerFactory.getLogger(MaskinportenClient.class);
  private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Maskinporten's tokens live minutes; one that says more is asked for anew all the same. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(1);

  /** Every 4xx is an answer, except the two that mean: not now. */
  private static final int[] ANSWERS =
      IntStream.range(400, 500).filter(status -> status != 408 && status != 429).toArray();

  private final MaskinportenProperties properties;
  private final Clock clock;
  private final Http http;

  MaskinportenClient(MaskinportenProperties properties, Clock clock) {
    this(
        properties,
        clock,
        new Http("Maskinporten", Limits.of(properties.timeout()).withBytes(1024 * 1024)));
  }

  MaskinportenClient(MaskinportenProperties properties, Clock clock, Http http) {
    this.properties = properties;
    this.clock = clock;
    this.http = http;
  }

  /**
   * Tries the keys in their order; the next only when Maskinporten does not know the one before.
   */
  Token fetch(Grant grant) {
    var objections = new ArrayList<String>();
    for (int i = 0; i < properties.keys().size(); i++) {
      var name = "key " + (i + 1);
      try {
        var answer = ask(grant, KeyReader.read(properties.keys().get(i)));
        if (answer.status() / 100 == 2) {
          complain(objections);
          return token(answer);
        }
        var refusal = Refusal.in(answer);
        if (!refusal.isAboutTheKey()) {
          throw refused(refusal.text());
        }
        objections.add(name + ": " + refusal.text());
      } catch (UnusableKeyException e) {
        objections.add(name + " " + e.getMessage());
      }
    }
    throw refused(String.join("; ", objections));
  }

  private Answer ask(Grant grant, SigningKey key) {
    var form =
        "grant_type=%s&assertion=%s"
            .formatted(encode(JWT_BEARER, UTF_8), key.sign(assertion(grant)));
    var request =
        HttpRequest.newBuilder(properties.endpoint())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form));
    return usable(() -> http.read(request, ANSWERS));
  }

  private JWTClaimsSet assertion(Grant grant) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .audience(properties.issuer().toString())
            .issuer(properties.clientId())
            .claim("scope", grant.scope())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(properties.assertionLifetime())))
            .jwtID(UUID.randomUUID().toString());
    if (grant.consumerOrg() != null) {
      claims.claim("consumer_org", grant.consumerOrg());
    }
    if (grant.resource() != null) {
      claims.claim("resource", grant.resource());
    }
    return claims.build();
  }

  private Token token(Answer answer) {
    var asked = clock.instant();
    var granted = usable(() -> answer.json(JSON, Granted.class));
    if (granted.token() == null || granted.token().isBlank() || granted.expiresIn() <= 0) {
      throw ConnectorException.unavailable(answer + " and there is no token in it");
    }
    var life = Duration.ofSeconds(Math.min(granted.expiresIn(), LONGEST_LIFE.toSeconds()));
    return new Token(granted.token(), asked.plus(use(life)));
  }

  /**
   * A garbled answer about a token says nothing of the record that waits for it, which has not been
   * sent: the record must not be parked. The answer may hold a token, so it is not passed on.
   */
  private static <T> T usable(Supplier<T> exchange) {
    try {
      return exchange.get();
    } catch (ConnectorException e) {
      throw e.kind() == Kind.GARBLED
          ? ConnectorException.unavailable("Maskinporten answers with something that is no token")
          : e;
    }
  }

  /** A token that lives no longer than the margin is still used for half its life. */
  private Duration use(Duration life) {
    var most = life.minus(properties.margin());
    var least = life.dividedBy(2);
    return most.compareTo(least) > 0 ? most : least;
  }

  private static ConnectorException refused(String why) {
    return ConnectorException.refused("Maskinporten refuses us: " + why);
  }

  private static void complain(List<String> objections) {
    if (!objections.isEmpty()) {
      log.warn("Maskinporten gave a token for another key, but {}", String.join("; ", objections));
    }
  }

  /** A token and until when we use it. Prints neither. */
  static final class Token {

    private final String value;
    private final Instant until;

    Token(String value, Instant until) {
      this.value = value;
      this.until = until;
    }

    String value() {
      return value;
    }

    boolean isGood(Instant now) {
      return now.isBefore(until);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Granted(
      @JsonProperty("access_token") @Nullable String token,
      @JsonProperty("expires_in") long expiresIn) {}
}
