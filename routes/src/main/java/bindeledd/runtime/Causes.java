package bindeledd.runtime;

import bindeledd.connector.ConnectorException;

/**
 * Exceptions as an operator may see them: types and our own messages, since a foreign message may
 * name a person.
 */
final class Causes {

  private Causes() {}

  /** The chain of causes, outermost first. */
  static String of(Throwable failure) {
    var text = new StringBuilder();
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 5; t = t.getCause(), depth++) {
      text.append(depth == 0 ? "" : " < ").append(t.getClass().getSimpleName());
      if (t instanceof ConnectorException
          || t.getClass().getPackageName().startsWith("bindeledd")) {
        text.append(" (").append(t.getMessage()).append(')');
      } else if (t instanceof java.sql.SQLException sql) {
        text.append(" (").append(sql.getSQLState()).append(')');
      }
    }
    return text.toString();
  }
}
