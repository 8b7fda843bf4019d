package bindeledd.connector.bad;

import bindeledd.connector.ConnectorException;
import java.util.function.Predicate;

/** How the bad ones tell exceptions apart, and make others of them. */
final class Mistaken {

  private Mistaken() {}

  interface Call<T> {
    T make();
  }

  /** Unavailable, where it was something else. */
  static <T> T unavailable(Call<T> call, Predicate<ConnectorException> which) {
    try {
      return call.make();
    } catch (ConnectorException e) {
      throw which.test(e) ? ConnectorException.unavailable("?") : e;
    }
  }

  /** A value, where it was no answer. */
  static <T> T value(Call<T> call, Predicate<ConnectorException> which, T value) {
    try {
      return call.make();
    } catch (ConnectorException e) {
      if (which.test(e)) {
        return value;
      }
      throw e;
    }
  }

  static Predicate<ConnectorException> answered(int status) {
    return e -> String.valueOf(e.getMessage()).contains("answered " + status);
  }

  static boolean timedOut(ConnectorException e) {
    return String.valueOf(e.getMessage()).contains("did not answer within");
  }

  /** As the client says it when an answer ends too early. */
  static boolean half(ConnectorException e) {
    return e.getCause() != null
        && String.valueOf(e.getCause().getMessage()).contains("Premature end of Content-Length");
  }

  static boolean reset(ConnectorException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains("reset")) {
        return true;
      }
    }
    return false;
  }
}
