package bindeledd.identity;

/**
 * While the population register was asked about somebody, another told what it says of them: the
 * answer may be older than that, and is to be asked for again.
 */
public final class OvertakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OvertakenException() {
    super("The register has been asked by another meanwhile");
  }
}
