package bindeledd.runtime;

import bindeledd.ledger.Freezing;
import bindeledd.ledger.Standing;
import bindeledd.ledger.Succession;
import bindeledd.municipality.Installation;
import bindeledd.municipality.Shared;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * What became of everything, counted: {@code /actuator/flows}; of several municipalities each under
 * its number, or one alone at {@code /actuator/flows/0301}. Codes and counts only, never a person.
 * Posting there freezes and releases, and says whose a record of a split municipality is.
 */
@Shared
@Component
@Endpoint(id = "flows")
final class FlowsEndpoint {

  private static final int PER_MINUTE = 600;

  private final Installation installation;
  private final Succession succession;

  FlowsEndpoint(Installation installation, Succession succession) {
    this.installation = installation;
    this.succession = succession;
  }

  /** What an operator can do to a municipality, or one flow of it. */
  enum Command {
    /** Nothing more is pushed. */
    FREEZE,
    /** What waited is pushed, in its order and at a pace. */
    RELEASE,
    /** A record of a municipality that was split belongs to this one. */
    ASSIGN
  }

  @ReadOperation
  Object report() {
    var reports = installation.each(FlowReport.class);
    if (!installation.many()) {
      return reports.values().iterator().next().now();
    }
    SortedMap<String, FlowReport.Report> all = new TreeMap<>();
    reports.forEach(
        (number, report) -> {
          if (Caller.now().sees(number)) {
            all.put(number, report.now());
          }
        });
    return all;
  }

  @ReadOperation
  WebEndpointResponse<Object> report(@Selector String municipality) {
    return Asked.about(municipality, installation, FlowReport.class, FlowReport::now);
  }

  /**
   * Does it. What may be left out is marked as Actuator knows it.
   *
   * @param flow one flow; absent: all
   * @param intake whether a freeze is for what comes in too
   * @param perMinute how many deliveries of a flow a release lets go in a minute
   * @param delivery the parked record to assign
   * @param to to whom
   * @param reason for the audit trail; names no person
   */
  @WriteOperation
  WebEndpointResponse<Object> act(
      @Selector String municipality,
      Command command,
      String reason,
      @org.springframework.lang.Nullable String flow,
      @org.springframework.lang.Nullable Boolean intake,
      @org.springframework.lang.Nullable Integer perMinute,
      @org.springframework.lang.Nullable UUID delivery,
      @org.springframework.lang.Nullable String to) {
    Caller caller = Caller.now();
    if (!caller.sees(municipality) || (to != null && !caller.sees(to))) {
      return Asked.no(403, "du har ikke rett til kommunen");
    }
    Freezing freezing = installation.each(Freezing.class).get(municipality);
    if (freezing == null) {
      return Asked.no(404, "kommunen finnes ikke her");
    }
    if (reason.isBlank()) {
      return Asked.no(400, "reason må si hvorfor");
    }
    String route = flow == null ? "" : flow;
    return switch (command) {
      case FREEZE -> {
        freezing.freeze(route, Boolean.TRUE.equals(intake), caller.name(), reason);
        yield done(freezing);
      }
      case RELEASE -> {
        int pace = perMinute == null ? PER_MINUTE : perMinute;
        if (pace < 1) {
          yield Asked.no(400, "perMinute må være minst 1");
        }
        yield freezing.release(route, pace, caller.name(), reason)
            ? done(freezing)
            : Asked.no(409, "ingenting er fryst der");
      }
      case ASSIGN -> {
        if (delivery == null || to == null) {
          yield Asked.no(400, "delivery og to må si hvilken post, og hvilken kommune");
        }
        try {
          yield succession.assign(municipality, delivery, to, caller.name(), reason)
              ? done(freezing)
              : Asked.no(409, "posten venter ikke på en avgjørelse om kommune");
        } catch (IllegalArgumentException e) {
          yield Asked.no(400, String.valueOf(e.getMessage()));
        }
      }
    };
  }

  private static WebEndpointResponse<Object> done(Freezing freezing) {
    List<Standing.Freeze> freezes = freezing.all();
    return new WebEndpointResponse<>(Map.of("freezes", freezes));
  }
}
