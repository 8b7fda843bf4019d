package bindeledd.municipality;

/**
 * What is configured of municipalities cannot be, or would give one what is another's. The message
 * says which key, and what to do.
 */
public final class MunicipalitiesRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MunicipalitiesRefusedException(String message) {
    super(message);
  }
}
