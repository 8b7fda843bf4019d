package bindeledd.schema.tilskudd;

/** What is done with a request. */
public enum Handling {
  /** It is new, or replaces an earlier version whole. */
  SEND,
  /** It is withdrawn. */
  TREKK
}
