package bindeledd.ledger;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * A connection to a server that has become a standby says so with 25006 (read-only transaction) and
 * would say so for ever: the pool drops it, and the next one goes to the primary.
 */
public final class EvictDemoted implements SQLExceptionOverride {

  private static final String READ_ONLY = "25006";

  @java.lang.Override // Hikari calls its own answer Override too
  public Override adjudicate(SQLException e) {
    return READ_ONLY.equals(e.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
