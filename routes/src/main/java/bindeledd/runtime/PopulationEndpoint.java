package bindeledd.runtime;

import static java.util.Objects.requireNonNull;

import bindeledd.connector.folkeregister.Folkeregister;
import bindeledd.ledger.Ledger;
import bindeledd.ledger.LedgerView;
import bindeledd.municipality.Installation;
import bindeledd.municipality.Shared;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * Where the population register's feeds stand, and the baseline anew: {@code GET} and {@code POST
 * /actuator/population}; of several municipalities each under its number, and one alone at {@code
 * /actuator/population/0301}.
 */
@Shared
@Component
@Endpoint(id = "population")
final class PopulationEndpoint {

  private static final String SYSTEM = "folkeregister.";

  private final Installation installation;

  PopulationEndpoint(Installation installation) {
    this.installation = installation;
  }

  @ReadOperation
  Object feeds() {
    var views = installation.each(LedgerView.class);
    if (!installation.many()) {
      return feeds(views.values().iterator().next());
    }
    SortedMap<String, List<LedgerView.Feed>> all = new TreeMap<>();
    views.forEach(
        (number, view) -> {
          if (Caller.now().sees(number)) {
            all.put(number, feeds(view));
          }
        });
    return all;
  }

  @ReadOperation
  WebEndpointResponse<Object> feeds(@Selector String municipality) {
    return Asked.about(municipality, installation, LedgerView.class, PopulationEndpoint::feeds);
  }

  /** Orders the extract of the municipality once more, wherever the last one stands. */
  @WriteOperation
  WebEndpointResponse<Object> baseline() {
    return installation.many()
        ? Asked.no(400, "si hvilken kommune: /actuator/population/<kommunenummer>")
        : baseline(installation.each(Ledger.class).firstKey());
  }

  /** The same for one of several. */
  @WriteOperation
  WebEndpointResponse<Object> baseline(@Selector String municipality) {
    return Asked.about(
        municipality,
        installation,
        Ledger.class,
        ledger -> {
          ledger.beginAnew(Folkeregister.EXTRACT.name(), Caller.now().name());
          return feeds(requireNonNull(installation.each(LedgerView.class).get(municipality)));
        });
  }

  private static List<LedgerView.Feed> feeds(LedgerView view) {
    return view.feeds().stream().filter(feed -> feed.feed().startsWith(SYSTEM)).toList();
  }
}
