package bindeledd.connector;

/** Whether a system would answer now. */
public sealed interface Health {

  record Up() implements Health {}

  /**
   * @param reason for an operator; names no person and no secret
   */
  record Down(String reason) implements Health {}
}
