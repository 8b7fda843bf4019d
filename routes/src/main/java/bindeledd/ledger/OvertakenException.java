package bindeledd.ledger;

/**
 * Another told of the same record since it was read what was on record about it. Nothing is
 * entered; read again, it is the next version of what there is by then, or nothing new.
 */
public final class OvertakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OvertakenException(String source) {
    super("Another told of the same as " + source + " meanwhile");
  }
}
