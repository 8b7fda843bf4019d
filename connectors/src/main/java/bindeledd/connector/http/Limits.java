package bindeledd.connector.http;

import java.time.Duration;

/**
 * How long and how much we put up with from a system.
 *
 * @param connect how long a connection may take to open
 * @param answer how long everything may take, from the first byte asked to the last byte answered
 * @param bytes how large an answer may be
 * @param retryAfterUnit what a bare number in {@code Retry-After} counts: a second by RFC 9110
 *     section 10.2.3, a millisecond in Skatteetaten's descriptions
 * @param unseen how long a connection may lie idle and be used again without a look, which takes up
 *     to two milliseconds; only where every answer says what it answers
 */
public record Limits(
    Duration connect, Duration answer, int bytes, Duration retryAfterUnit, Duration unseen) {

  private static final int DEFAULT_BYTES = 32 * 1024 * 1024;

  public Limits {
    if (!connect.isPositive()
        || !answer.isPositive()
        || bytes < 1
        || !retryAfterUnit.isPositive()
        || unseen.isNegative()) {
      throw new IllegalArgumentException("Limits are positive");
    }
  }

  /** One time-out for connecting and answering, 32 MiB, seconds. */
  public static Limits of(Duration timeout) {
    return new Limits(timeout, timeout, DEFAULT_BYTES, Duration.ofSeconds(1), Duration.ZERO);
  }

  public Limits withRetryAfterUnit(Duration unit) {
    return new Limits(connect, answer, bytes, unit, unseen);
  }

  public Limits withBytes(int most) {
    return new Limits(connect, answer, most, retryAfterUnit, unseen);
  }
}
