package bindeledd.runtime;

import bindeledd.ledger.LedgerView;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What became of everything of one municipality, counted. Codes and counts only. */
@Component
final class FlowReport {

  private static final int PARKED_SHOWN = 1000;

  private final LedgerView ledger;
  private final RouteStates states;

  FlowReport(LedgerView ledger, RouteStates states) {
    this.ledger = ledger;
    this.states = states;
  }

  Report now() {
    return new Report(
        states.all(),
        ledger.arrivals(),
        ledger.deliveries(),
        ledger.waiting(),
        ledger.parked(PARKED_SHOWN),
        ledger.causes(),
        ledger.feeds(),
        ledger.origins());
  }

  /** Everything an operator counts by. */
  record Report(
      Map<String, RouteStates.State> routes,
      List<LedgerView.Arrived> arrivals,
      List<LedgerView.Count> deliveries,
      List<LedgerView.Waiting> waiting,
      List<LedgerView.Parked> parked,
      List<LedgerView.Cause> causes,
      List<LedgerView.Feed> feeds,
      List<LedgerView.Origin> origins) {}
}
