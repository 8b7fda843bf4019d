package bindeledd.connector.folkeregister;

import bindeledd.connector.Contract.Feeding;
import bindeledd.connector.Contract.Finding;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Register;
import bindeledd.connector.auth.Tokens;
import bindeledd.connector.folkeregister.FolkeregisterProperties.Fiks;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes connectors to a sandbox, by either channel, and uses their ports. */
final class Connecting {

  static final List<String> PARTS =
      List.of(
          "person-basis",
          "historikk",
          "utlendingsmyndighetenesIdentifikasjonsnummer",
          "innflytting",
          "utflytting",
          "opphold");

  static final Duration PLENTY = Duration.ofSeconds(10);

  /** Gives a new token after each discarded one, and counts. */
  static final class Counted implements Tokens {
    final AtomicInteger discarded = new AtomicInteger();

    @Override
    public String token(String scope) {
      return scope.replace(':', '-').replace('/', '-') + "-" + discarded.get();
    }

    @Override
    public void discard(String scope, String token) {
      if (token.equals(token(scope))) {
        discarded.incrementAndGet();
      }
    }
  }

  private Connecting() {}

  static FolkeregisterProperties properties(
      Channel channel, URI url, Duration timeout, long lookBack) {
    var fiks =
        new Fiks(
            FolkeregisterSandbox.ROLE,
            FolkeregisterSandbox.INTEGRATION,
            FolkeregisterSandbox.PASSWORD);
    return new FolkeregisterProperties(
        url,
        channel,
        List.of(SandboxRules.MUNICIPALITY),
        channel == Channel.FIKS ? fiks : null,
        null,
        PARTS,
        1000,
        timeout,
        Duration.ofMillis(1),
        "utlendingsmyndighetenesidentifikasjonsnummer",
        List.of("aktiv", "bosatt", "utflyttet", "doed", "inaktiv"),
        lookBack);
  }

  static FolkeregisterConnector connector(Channel channel, URI url, Tokens tokens) {
    return new FolkeregisterConnector(properties(channel, url, PLENTY, 100_000), tokens);
  }

  @SuppressWarnings("unchecked")
  static <R> Page<R> pull(FolkeregisterConnector connector, Feed<R> feed, Cursor after) {
    return connector.contract().services().stream()
        .filter(service -> service.port().equals(feed))
        .map(service -> ((Feeding<R>) service).pull().pull(after))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  static <K, R> Map<K, R> find(
      FolkeregisterConnector connector, Register<K, R> register, Collection<K> keys) {
    return connector.contract().services().stream()
        .filter(service -> service.port().equals(register))
        .map(service -> ((Finding<K, R>) service).find().find(keys))
        .findFirst()
        .orElseThrow();
  }
}
