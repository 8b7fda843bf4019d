package bindeledd.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Secret;
import bindeledd.municipality.Shared;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Who may ask and act, under {@code bindeledd.operators.<name>}. */
@Shared
@Component
final class Operators {

  private static final int SHORTEST = 24;

  /**
   * One of them.
   *
   * @param token what it shows: {@code Authorization: Bearer …}
   * @param municipalities kommunenummer; none: all
   * @param entitled whether it may see protected persons
   */
  record Operator(
      @Nullable Secret token, @Nullable Set<String> municipalities, @Nullable Boolean entitled) {}

  private final Map<String, Operator> all;

  @Autowired
  Operators(Environment environment) {
    this(
        Binder.get(environment)
            .bind("bindeledd.operators", Bindable.mapOf(String.class, Operator.class))
            .orElse(Map.of()));
  }

  /**
   * @throws ConfigurationRefusedException if somebody has no token, or one that can be guessed
   */
  Operators(Map<String, Operator> all) {
    all.forEach(
        (name, operator) -> {
          if (operator.token() == null || operator.token().reveal().length() < SHORTEST) {
            throw new ConfigurationRefusedException(
                "bindeledd.operators."
                    + name
                    + ".token must be set, from the environment, and have at least "
                    + SHORTEST
                    + " characters");
          }
        });
    this.all = Map.copyOf(all);
  }

  /** Whether anybody is named: then nobody else gets in. */
  boolean areNamed() {
    return !all.isEmpty();
  }

  Optional<Caller> showing(String token) {
    Caller caller = null;
    for (var entry : all.entrySet()) {
      Secret secret = entry.getValue().token();
      // All are compared, so that the time says nothing.
      if (secret != null
          && MessageDigest.isEqual(secret.reveal().getBytes(UTF_8), token.getBytes(UTF_8))) {
        Set<String> only = entry.getValue().municipalities();
        caller =
            new Caller(
                entry.getKey(),
                only == null ? Set.of() : only,
                true,
                Boolean.TRUE.equals(entry.getValue().entitled()));
      }
    }
    return Optional.ofNullable(caller);
  }
}
