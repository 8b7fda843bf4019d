package bindeledd.connector;

/** One thing a system offers: something to pull from, to look up in, or to push to. */
public sealed interface Port {

  /** The system and the thing, as metrics and configuration name it: {@code nir.decision}. */
  String name();

  /** Something to pull from, page by page. */
  record Feed<R>(String name, Class<R> type) implements Port {}

  /** Something to look up in, many keys at a time. */
  record Register<K, R>(String name, Class<K> key, Class<R> type) implements Port {}

  /** Something to push to. */
  record Inbox<R>(String name, Class<R> type, Safety safety) implements Port {}

  /** How an inbox is kept from having one parcel's effect twice. */
  enum Safety {
    /** The receiver knows a parcel's id again: pushing once more is harmless. */
    RECOGNISES_REPEATS,
    /** The receiver can be asked whether a parcel arrived. */
    CAN_BE_ASKED,
    /** Neither: after an unknown outcome a person must decide. */
    NEITHER
  }
}
