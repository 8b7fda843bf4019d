package bindeledd.vault;

/** Something sealed cannot be opened: another key, another row, or altered. */
public final class CannotOpenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotOpenException(String place) {
    super("What is sealed at " + place + " cannot be opened with the keys given");
  }
}
