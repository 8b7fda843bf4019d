package bindeledd.connector.auth;

/** Why a configured key cannot be signed with. Says nothing of its content. */
final class UnusableKeyException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableKeyException(String how) {
    super(how);
  }
}
