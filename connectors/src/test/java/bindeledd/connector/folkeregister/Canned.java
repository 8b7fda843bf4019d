package bindeledd.connector.folkeregister;

import bindeledd.connector.auth.FixedTokens;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import java.net.URI;

/** The register's answers from a script. */
final class Canned {

  static final FolkeregisterProperties PROPERTIES =
      Connecting.properties(
          Channel.SKATTEETATEN,
          URI.create("http://folkeregister.invalid"),
          Connecting.PLENTY.multipliedBy(6),
          10);

  private Canned() {}

  static FolkeregisterClient over(CannedClient client) {
    return new FolkeregisterClient(
        PROPERTIES,
        new FixedTokens("token"),
        client.http("folkeregister", Limits.of(PROPERTIES.timeout())));
  }
}
