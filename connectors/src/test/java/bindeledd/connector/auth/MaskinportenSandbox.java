package bindeledd.connector.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for Maskinporten that believes nobody: it checks signature, audience, lifetime, clock,
 * reuse and scope of every assertion as the real one does, and refuses with its codes.
 */
public final class MaskinportenSandbox implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(120);
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(10);

  /** One granted token: to whom and for what. */
  public record Granted(String scope, @Nullable String consumerOrg, @Nullable String resource) {}

  private final HttpServer server;
  private final Clock clock;
  private final Map<String, RSAPublicKey> keys = new ConcurrentHashMap<>();
  private final Set<String> expiredKeys = ConcurrentHashMap.newKeySet();
  private final Set<RSAPublicKey> certified = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> scopes = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Map<String, Granted> tokens = new ConcurrentHashMap<>();
  private final List<SignedJWT> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile @Nullable Fault fault;
  private volatile Duration tokenLife = Duration.ofSeconds(120);

  private record Fault(int status, Map<String, String> headers, String body) {}

  private MaskinportenSandbox(HttpServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** Starts one on a free port of this machine. */
  public static MaskinportenSandbox start(Clock clock) {
    return start(clock, 0);
  }

  /** Starts one on that port, so that it has the same name for itself each time. */
  public static MaskinportenSandbox start(Clock clock, int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var sandbox = new MaskinportenSandbox(HttpServer.create(address, 0), clock);
      sandbox.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      sandbox.server.createContext("/token", sandbox::answer);
      sandbox.server.start();
      return sandbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its name for itself, which assertions must be addressed to. */
  public URI issuer() {
    var address = server.getAddress();
    return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/");
  }

  /** A client that may ask for these scopes. */
  public MaskinportenSandbox knowsClient(String clientId, String... itsScopes) {
    scopes.put(clientId, Set.of(itsScopes));
    return this;
  }

  /** Makes a client with a key of its own; the private key, as PEM, is the client's to keep. */
  public String enrols(String clientId, String kid, String... itsScopes) {
    var key = TestKeys.generate(kid);
    knowsClient(clientId, itsScopes).knowsKey(kid, TestKeys.publicPart(key));
    return TestKeys.pem(key);
  }

  /** Knows a client that was {@link #enrols enrolled} before, by the key it was given then. */
  public void knowsAgain(String clientId, String kid, String pem, String... itsScopes) {
    knowsClient(clientId, itsScopes).knowsKey(kid, TestKeys.publicPart(pem));
  }

  public MaskinportenSandbox knowsKey(String kid, RSAPublicKey key) {
    keys.put(kid, key);
    return this;
  }

  /** Takes assertions with the chain of a certificate for this key. */
  public MaskinportenSandbox knowsCertificateFor(RSAPublicKey key) {
    certified.add(key);
    return this;
  }

  public void forgetsKey(String kid) {
    keys.remove(kid);
  }

  /** A year has gone since the key was registered. */
  public void expiresKey(String kid) {
    expiredKeys.add(kid);
  }

  public void grantsTokensFor(Duration life) {
    tokenLife = life;
  }

  /** Answers everybody the same, whoever asks. */
  public void answersOnly(int status, Map<String, String> headers, String body) {
    fault = new Fault(status, headers, body);
  }

  public void recovers() {
    fault = null;
  }

  /** Every assertion that was readable, in the order they came. */
  public List<SignedJWT> heard() {
    return List.copyOf(heard);
  }

  public int calls() {
    return calls.get();
  }

  /** What a token was granted for, for a sandbox that asks whether a bearer may come in. */
  public Optional<Granted> granted(String token) {
    return Optional.ofNullable(tokens.get(token));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      calls.incrementAndGet();
      var form = form(body);
      hear(form);
      var down = fault;
      if (down != null) {
        down.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        send(exchange, down.status(), down.body());
        return;
      }
      try {
        send(exchange, 200, grant(form));
      } catch (No no) {
        var why = "{\"error\":\"%s\",\"error_description\":\"%s: %s\"}";
        send(exchange, 400, why.formatted(no.error, no.code, no.getMessage()));
      }
    }
  }

  private void hear(Map<String, String> form) {
    try {
      heard.add(SignedJWT.parse(form.getOrDefault("assertion", "")));
    } catch (ParseException e) {
      // not readable, so not heard; refused with MP-011
    }
  }

  private String grant(Map<String, String> form) throws No {
    if (!"urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"))) {
      throw new No("unsupported_grant_type", "MP-011", "not a JWT bearer grant");
    }
    try {
      var jwt = SignedJWT.parse(form.getOrDefault("assertion", ""));
      var claims = jwt.getJWTClaimsSet();
      checkKey(jwt);
      var scope = checkClaims(claims);
      var token = "sandbox." + UUID.randomUUID();
      var granted =
          new Granted(
              scope, claims.getStringClaim("consumer_org"), claims.getStringClaim("resource"));
      tokens.put(token, granted);
      return """
      {"access_token":"%s","token_type":"Bearer","expires_in":%d,"scope":"%s"}\
      """
          .formatted(token, tokenLife.toSeconds(), scope);
    } catch (ParseException | JOSEException e) {
      throw new No("invalid_grant", "MP-011", "malformed assertion");
    }
  }

  private void checkKey(SignedJWT jwt) throws No, JOSEException {
    var header = jwt.getHeader();
    var kid = header.getKeyID();
    var chain = header.getX509CertChain();
    if ((kid == null) == (chain == null)) {
      throw new No("invalid_grant", "MP-011", "exactly one of kid and x5c");
    }
    if (kid != null && expiredKeys.contains(kid)) {
      throw new No("invalid_grant", "MP-121", "expired key");
    }
    var key =
        kid != null
            ? keys.get(kid)
            : (RSAPublicKey) X509CertUtils.parse(chain.getFirst().decode()).getPublicKey();
    if (key == null || (kid == null && !certified.contains(key))) {
      throw new No("invalid_grant", "MP-120", "unknown key or certificate");
    }
    if (!jwt.verify(new RSASSAVerifier(key))) {
      throw new No("invalid_grant", "MP-120", "not signed with that key");
    }
  }

  private String checkClaims(JWTClaimsSet claims) throws No, ParseException {
    var allowed = scopes.get(claims.getIssuer());
    if (allowed == null) {
      throw new No("invalid_client", "MP-100", "unknown client");
    }
    if (!claims.getAudience().equals(List.of(issuer().toString()))) {
      throw new No("invalid_grant", "MP-110", "wrong audience");
    }
    if (claims.getIssueTime() == null || claims.getExpirationTime() == null) {
      throw new No("invalid_grant", "MP-011", "iat and exp are needed");
    }
    var from = claims.getIssueTime().toInstant();
    var to = claims.getExpirationTime().toInstant();
    var now = clock.instant();
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new No("invalid_grant", "MP-011", "lives too long");
    }
    // Whole seconds in the assertion, so one second of rounding is nobody's fault.
    var apart = Duration.between(from, now).abs().minusSeconds(1);
    if (!to.isAfter(now) || apart.compareTo(CLOCKS_MAY_DIFFER) > 0) {
      throw new No("invalid_grant", "MP-130", "expired or not yet valid");
    }
    var scope = claims.getStringClaim("scope");
    if (scope == null || !allowed.containsAll(new HashSet<>(Arrays.asList(scope.split(" "))))) {
      throw new No("invalid_scope", "MP-200", "the client does not have that scope");
    }
    if (claims.getJWTID() == null || !used.add(claims.getJWTID())) {
      throw new No("invalid_grant", "MP-012", "used before");
    }
    return scope;
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], UTF_8),
                (first, _) -> first,
                HashMap::new));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** A refusal with a code. */
  private static final class No extends Exception {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final String code;

    No(String error, String code, String text) {
      super(text);
      this.error = error;
      this.code = code;
    }
  }
}
