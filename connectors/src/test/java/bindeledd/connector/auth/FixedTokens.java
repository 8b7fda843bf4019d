package bindeledd.connector.auth;

/** Always the same token, for a test or a sandbox that does not look at it. */
public record FixedTokens(String value) implements Tokens {

  @Override
  public String token(String scope) {
    return value;
  }

  @Override
  public void discard(String scope, String token) {
    // there is no other
  }
}
