package bindeledd.runtime;

/** The claim ended before its turn came: nothing left this machine, and another has it. */
final class ClaimOverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClaimOverException() {
    super("The claim is over", null, false, false);
  }
}
