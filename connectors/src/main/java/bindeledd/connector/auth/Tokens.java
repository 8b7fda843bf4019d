package bindeledd.connector.auth;

import bindeledd.connector.ConnectorException;

/**
 * A source of access tokens, one per scope. Safe to call from many threads and before every
 * request: a token is reused until shortly before it expires.
 */
public interface Tokens {

  /**
   * A token that may be used now, for the {@code Authorization: Bearer} header.
   *
   * @throws ConnectorException {@code REFUSED} when the issuer says no to us (key, client or
   *     scope), {@code UNAVAILABLE} when it does not answer; nothing has been sent to the system
   *     itself in either case
   */
  String token(String scope);

  /**
   * Forgets a token that the system answered with 401, so that the next call fetches another. A
   * token that has been replaced since is left alone.
   */
  void discard(String scope, String token);
}
