package bindeledd.connector;

/**
 * A password, key or token from configuration. Read with {@link #reveal()} where it is sent, and
 * nowhere else: it prints as stars.
 */
public final class Secret {

  private final String value;

  /**
   * @throws IllegalArgumentException if it is blank; the message never holds the value
   */
  public Secret(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A secret may not be blank");
    }
    this.value = value;
  }

  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
