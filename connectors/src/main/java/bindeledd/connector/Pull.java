package bindeledd.connector;

/** Serves a {@link Port.Feed}. */
@FunctionalInterface
public interface Pull<R> {

  /**
   * The records after {@code after}. May repeat records already given, never leaves one out. Being
   * asked for what follows a cursor means that everything up to it is safely kept.
   *
   * @throws ConnectorException if no answer came that can be used
   */
  Page<R> pull(Cursor after);
}
