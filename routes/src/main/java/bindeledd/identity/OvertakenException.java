package bindeledd.identity;

/**
 * While somebody was asked about a person, another told of the same: the answer may be older than
 * that. Nothing is entered, and it is to be asked for again.
 */
public final class OvertakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OvertakenException() {
    super("Another has told of the same meanwhile");
  }
}
