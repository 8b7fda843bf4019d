package bindeledd.connector;

/** What came of one call to a port, as the runtime tells it apart. */
public enum Outcome {
  /** {@link ConnectorException.Kind#UNAVAILABLE}. */
  UNAVAILABLE,
  /** {@link ConnectorException.Kind#UNCERTAIN}. */
  UNCERTAIN,
  /** {@link ConnectorException.Kind#REFUSED}. */
  REFUSED,
  /** {@link ConnectorException.Kind#GARBLED}. */
  GARBLED,
  /** {@link Receipt.Accepted} or {@link Receipt.Pending}. */
  TAKEN,
  /** {@link Receipt.Duplicate}. */
  DUPLICATE,
  /** {@link Receipt.Rejected}. */
  REJECTED,
  /** No receipt for the parcel, from an inbox that takes many: the seam counts it as uncertain. */
  NO_RECEIPT,
  /** Records: a page or an answer with something in it. */
  FOUND,
  /** An empty page or an empty answer. */
  NOTHING;

  static Outcome of(ConnectorException.Kind kind) {
    return switch (kind) {
      case UNAVAILABLE -> UNAVAILABLE;
      case UNCERTAIN -> UNCERTAIN;
      case REFUSED -> REFUSED;
      case GARBLED -> GARBLED;
    };
  }

  static Outcome of(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Accepted _ -> TAKEN;
      case Receipt.Pending _ -> TAKEN;
      case Receipt.Duplicate _ -> DUPLICATE;
      case Receipt.Rejected _ -> REJECTED;
    };
  }
}
