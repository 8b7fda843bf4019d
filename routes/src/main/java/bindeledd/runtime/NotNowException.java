package bindeledd.runtime;

import java.time.Duration;

/** We did not try: nothing left this machine, and no attempt is counted. */
final class NotNowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Duration after;

  NotNowException(String system, String reason, Duration after) {
    super(system + ": " + reason, null, false, false);
    this.after = after;
  }

  Duration after() {
    return after;
  }
}
