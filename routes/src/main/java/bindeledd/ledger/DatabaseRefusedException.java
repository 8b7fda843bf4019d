package bindeledd.ledger;

/** The database cannot be used as configured. The message says what to do. */
public final class DatabaseRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseRefusedException(String message) {
    super(message);
  }
}
