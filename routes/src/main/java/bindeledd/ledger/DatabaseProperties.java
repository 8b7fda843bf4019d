package bindeledd.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL the ledger is in.
 *
 * @param url JDBC address of a real server; absent: an embedded one is run here
 * @param username who to be there
 * @param password from the environment or a secret store, never from a file under version control
 * @param directory the embedded server's data; survives restarts
 * @param pool how many connections at most
 */
@ConfigurationProperties(prefix = "bindeledd.database", ignoreUnknownFields = false)
public record DatabaseProperties(
    @Nullable String url,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue(".bindeledd/data") Path directory,
    @DefaultValue("10") int pool) {

  @Override
  public String toString() {
    return url == null ? "embedded database" : "database server";
  }
}
