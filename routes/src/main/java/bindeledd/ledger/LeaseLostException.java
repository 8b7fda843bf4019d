package bindeledd.ledger;

/** Another instance reads the feed by now. What was read is read again there: nothing is lost. */
public final class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LeaseLostException(String feed) {
    super("The lease on " + feed + " was lost");
  }
}
