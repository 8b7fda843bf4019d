package bindeledd.connector.auth;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.auth.MaskinportenClient.Token;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Maskinporten's tokens, each kept for as long as it may be used. However many ask for a token that
 * is not there, one fetches it and all share what came of it.
 */
final class MaskinportenTokens implements Tokens {

  private final MaskinportenProperties properties;
  private final Clock clock;
  private final MaskinportenClient client;
  private final Map<Grant, CompletableFuture<Token>> held = new ConcurrentHashMap<>();

  /**
   * Reads the keys, to refuse a start with one that can never work; asks nobody anything.
   *
   * @throws IllegalArgumentException if a key is missing, weak or unreadable
   */
  MaskinportenTokens(MaskinportenProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
    this.client = new MaskinportenClient(properties, clock);
    for (int i = 0; i < properties.keys().size(); i++) {
      try {
        KeyReader.read(properties.keys().get(i));
      } catch (UnusableKeyException e) {
        throw new IllegalArgumentException(
            "connectors.maskinporten.keys[%d] %s".formatted(i, e.getMessage()));
      }
    }
  }

  @Override
  public String token(String scope) {
    var grant = properties.grant(scope);
    while (true) {
      var old = held.get(grant);
      if (old != null && serves(old)) {
        return value(old);
      }
      var mine = new CompletableFuture<Token>();
      if (old == null ? held.putIfAbsent(grant, mine) == null : held.replace(grant, old, mine)) {
        fetch(grant, mine);
        return value(mine);
      }
    }
  }

  @Override
  public void discard(String scope, String token) {
    held.computeIfPresent(
        properties.grant(scope),
        (_, old) ->
            old.state() == CompletableFuture.State.SUCCESS && old.resultNow().value().equals(token)
                ? null
                : old);
  }

  private static String value(CompletableFuture<Token> future) {
    try {
      return future.join().value();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ConnectorException known ? known : e;
    }
  }

  private void fetch(Grant grant, CompletableFuture<Token> mine) {
    try {
      mine.complete(client.fetch(grant));
    } catch (RuntimeException | Error e) {
      // No failure is kept: those who wait share it, the next to come tries again.
      held.remove(grant, mine);
      mine.completeExceptionally(e);
    }
  }

  private boolean serves(CompletableFuture<Token> future) {
    return switch (future.state()) {
      case RUNNING -> true;
      case SUCCESS -> future.resultNow().isGood(clock.instant());
      case FAILED, CANCELLED -> false;
    };
  }
}
