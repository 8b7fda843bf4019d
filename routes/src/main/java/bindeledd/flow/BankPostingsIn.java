package bindeledd.flow;

import bindeledd.connector.tilskudd.Tilskudd;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * What came into the bank from the grant portal, entered in the ledger: it concerns no person, and
 * is kept to be held against the lines.
 */
@Component
final class BankPostingsIn extends Flow {

  private final GrantRows rows;

  BankPostingsIn(GrantRows rows) {
    this.rows = rows;
  }

  @Override
  public void configure() {
    from(pull(Tilskudd.BANK_POSTINGS)).routeId(id()).process(page(rows::read)).to(enter());
  }
}
