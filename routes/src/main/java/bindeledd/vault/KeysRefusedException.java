package bindeledd.vault;

/** The keys are missing or not good enough to start with. The message says what to do. */
public final class KeysRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KeysRefusedException(String message) {
    super(message);
  }
}
