package bindeledd.connector;

/** Serves a {@link Port.Inbox} that takes one parcel at a time. */
@FunctionalInterface
public interface Push<R> {

  /**
   * Hands over one parcel; {@code parcel.id()} is the same on every attempt.
   *
   * @throws ConnectorException if no answer came that can be used; its kind says whether the parcel
   *     may have arrived
   */
  Receipt push(Parcel<R> parcel);
}
