package bindeledd.connector.http;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads {@code Retry-After}: a number of units, or a date (RFC 9110 section 10.2.3). */
final class RetryAfter {

  private RetryAfter() {}

  /** How long to wait, or nothing when it does not say or cannot be read. Never negative. */
  static Optional<Duration> in(Answer answer, Duration unit) {
    return answer
        .header("Retry-After")
        .map(String::strip)
        .flatMap(said -> read(said, answer, unit));
  }

  private static Optional<Duration> read(String said, Answer answer, Duration unit) {
    if (!said.isEmpty() && said.chars().allMatch(c -> c >= '0' && c <= '9')) {
      // Nine digits of seconds are 31 years; more is no waiting time.
      return said.length() > 9
          ? Optional.empty()
          : Optional.of(unit.multipliedBy(Long.parseLong(said)));
    }
    // A date counts from the answer's own: the other side's clock is the one that was meant.
    return answer.header("Date").flatMap(now -> between(now, said));
  }

  private static Optional<Duration> between(String now, String then) {
    try {
      var wait =
          Duration.between(
              ZonedDateTime.parse(now, RFC_1123_DATE_TIME),
              ZonedDateTime.parse(then, RFC_1123_DATE_TIME));
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
