package bindeledd.runtime;

import bindeledd.ledger.LedgerView;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/**
 * What became of everything, counted: {@code /actuator/flows}. Codes and counts only, never a
 * person.
 */
@Component
@Endpoint(id = "flows")
final class FlowsEndpoint {

  private static final int PARKED_SHOWN = 1000;

  private final LedgerView ledger;
  private final RouteStates states;

  FlowsEndpoint(LedgerView ledger, RouteStates states) {
    this.ledger = ledger;
    this.states = states;
  }

  @ReadOperation
  Report report() {
    return new Report(
        states.all(),
        ledger.arrivals(),
        ledger.deliveries(),
        ledger.waiting(),
        ledger.parked(PARKED_SHOWN),
        ledger.causes(),
        ledger.feeds());
  }

  /** Everything an operator counts by. */
  record Report(
      Map<String, RouteStates.State> routes,
      List<LedgerView.Arrived> arrivals,
      List<LedgerView.Count> deliveries,
      List<LedgerView.Waiting> waiting,
      List<LedgerView.Parked> parked,
      List<LedgerView.Cause> causes,
      List<LedgerView.Feed> feeds) {}
}
