package bindeledd.identity;

/** Another transaction changed what this one had read; it starts again. */
public final class MovedMeanwhileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MovedMeanwhileException() {
    super("What was read changed meanwhile");
  }
}
