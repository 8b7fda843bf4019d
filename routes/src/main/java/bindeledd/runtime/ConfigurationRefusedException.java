package bindeledd.runtime;

/**
 * The configuration would have us do something we will not, or leaves out what we need. The message
 * says which key, and what to do.
 */
public final class ConfigurationRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConfigurationRefusedException(String message) {
    super(message);
  }
}
