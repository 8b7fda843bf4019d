package bindeledd.runtime;

import bindeledd.connector.folkeregister.Folkeregister;
import bindeledd.ledger.Ledger;
import bindeledd.ledger.LedgerView;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * Where the population register's feeds stand, and the baseline anew: {@code GET} and {@code POST
 * /actuator/population}.
 */
@Component
@Endpoint(id = "population")
final class PopulationEndpoint {

  private static final String SYSTEM = "folkeregister.";

  private final Ledger ledger;
  private final LedgerView view;

  PopulationEndpoint(Ledger ledger, LedgerView view) {
    this.ledger = ledger;
    this.view = view;
  }

  @ReadOperation
  List<LedgerView.Feed> feeds() {
    return view.feeds().stream().filter(feed -> feed.feed().startsWith(SYSTEM)).toList();
  }

  /** Orders the extract of the municipality once more, wherever the last one stands. */
  @WriteOperation
  List<LedgerView.Feed> baseline() {
    ledger.beginAnew(Folkeregister.EXTRACT.name(), "operator");
    return feeds();
  }
}
