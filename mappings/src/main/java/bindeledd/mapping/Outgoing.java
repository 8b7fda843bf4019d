package bindeledd.mapping;

import bindeledd.model.Finding;

/** What came of turning one of our records into a receiver's message. */
public sealed interface Outgoing<M> {

  /** There is a message to send. */
  record Message<M>(M message) implements Outgoing<M> {}

  /** It builds on a record the receiver does not have yet: {@code reference} is that record's. */
  record Needs<M>(String reference) implements Outgoing<M> {}

  /** There is nothing to send, and why: an annulment of what the receiver never had, say. */
  record Nothing<M>(Finding why) implements Outgoing<M> {}
}
