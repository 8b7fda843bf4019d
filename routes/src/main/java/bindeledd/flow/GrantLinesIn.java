package bindeledd.flow;

import bindeledd.connector.tilskudd.Tilskudd;
import bindeledd.runtime.Door;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * The grants of each term, line by line, and the decisions on extra grants, from the portal's
 * lists, checked and entered in the ledger.
 */
@Component
final class GrantLinesIn extends Flow {

  private final GrantRows rows;
  private final Door door;

  GrantLinesIn(GrantRows rows, Door door) {
    this.rows = rows;
    this.door = door;
  }

  @Override
  public void configure() {
    from(pull(Tilskudd.GRANT_LINES, Tilskudd.EXTRA_DECISIONS))
        .routeId(id())
        .process(page(rows::read))
        .process(page(door::check))
        .to(enter());
  }
}
