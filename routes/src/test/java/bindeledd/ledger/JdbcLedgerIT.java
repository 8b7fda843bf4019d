package bindeledd.ledger;

/** The ledger keeps its promises on the embedded server. */
final class JdbcLedgerIT extends LedgerCases {

  @Override
  DatabaseProperties server() {
    return Servers.fresh();
  }
}
