package bindeledd.connector;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * We got no answer we can use. The kind alone decides what the runtime does. The message is for an
 * operator: it names the system and what happened, never a person, a URL with a number in it, or a
 * secret.
 */
public final class ConnectorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of no answer. */
  public enum Kind {
    /**
     * The request did not get out, or was turned away unread: refused connection, 429, 503. Waits
     * and tries again.
     */
    UNAVAILABLE,
    /**
     * The request went out and no answer came: it may have had its effect. Never blindly sent
     * again.
     */
    UNCERTAIN,
    /** 401, 403, expired certificate or key. Stops the system's flows; the records wait. */
    REFUSED,
    /** The answer breaks the contract. The record is parked with the answer. */
    GARBLED
  }

  private final Kind kind;
  private final transient @Nullable Duration retryAfter;
  private final @Nullable String answer;

  private ConnectorException(
      Kind kind,
      String message,
      @Nullable Duration retryAfter,
      @Nullable String answer,
      @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.answer = answer;
  }

  public static ConnectorException unavailable(String message) {
    return new ConnectorException(Kind.UNAVAILABLE, message, null, null, null);
  }

  public static ConnectorException unavailable(String message, @Nullable Throwable cause) {
    return new ConnectorException(Kind.UNAVAILABLE, message, null, null, cause);
  }

  /** Unavailable, and it said for how long. */
  public static ConnectorException unavailable(String message, Duration retryAfter) {
    return new ConnectorException(Kind.UNAVAILABLE, message, retryAfter, null, null);
  }

  public static ConnectorException uncertain(String message) {
    return new ConnectorException(Kind.UNCERTAIN, message, null, null, null);
  }

  public static ConnectorException uncertain(String message, @Nullable Throwable cause) {
    return new ConnectorException(Kind.UNCERTAIN, message, null, null, cause);
  }

  public static ConnectorException refused(String message) {
    return new ConnectorException(Kind.REFUSED, message, null, null, null);
  }

  public static ConnectorException refused(String message, @Nullable Throwable cause) {
    return new ConnectorException(Kind.REFUSED, message, null, null, cause);
  }

  /**
   * @param answer what came, at most the first 4 KiB; may name persons, so it is kept encrypted and
   *     never printed
   */
  public static ConnectorException garbled(
      String message, String answer, @Nullable Throwable cause) {
    return new ConnectorException(Kind.GARBLED, message, null, answer, cause);
  }

  public Kind kind() {
    return kind;
  }

  /** How long the system asked us to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** What came instead of an answer, for {@link Kind#GARBLED}. */
  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }
}
