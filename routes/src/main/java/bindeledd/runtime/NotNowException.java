package bindeledd.runtime;

import java.time.Duration;

/** We did not try: nothing left this machine, and no attempt is counted. */
public final class NotNowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Duration after;
  private final boolean away;

  private NotNowException(String message, Duration after, boolean away) {
    super(message, null, false, false);
    this.after = after;
    this.away = away;
  }

  /** The system does not answer, or refuses us. */
  static NotNowException away(String system, Duration after) {
    return new NotNowException(system + ": the breaker is open", after, true);
  }

  /** The system may be well: it is we who ask no more of it now. */
  static NotNowException ourLimit(String system) {
    return new NotNowException(system + ": our own limit", Duration.ofSeconds(1), false);
  }

  /** What was to leave is not what should leave any more: it is made anew at once. */
  static NotNowException madeAnew(String system) {
    return new NotNowException(system + ": it is to be made anew", Duration.ZERO, false);
  }

  /** Our database does not say under which grade the person is: nothing leaves on a guess. */
  static NotNowException gradeUnknown(String system) {
    return new NotNowException(
        system + ": the person's grade cannot be read", Duration.ofSeconds(1), false);
  }

  boolean isAway() {
    return away;
  }

  Duration after() {
    return after;
  }
}
