package bindeledd.reconciliation;

/** Another instance has the run by now. */
public final class RunLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RunLostException() {
    super("Another has taken up the run");
  }
}
