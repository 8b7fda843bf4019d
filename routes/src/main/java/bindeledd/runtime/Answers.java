package bindeledd.runtime;

import bindeledd.ledger.Consignment;
import bindeledd.ledger.Result;
import bindeledd.mapping.Reading;
import bindeledd.model.Change;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.DeliveryReceipt.Outcome;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sender of a record is told about it. */
@Component
final class Answers {

  /** Who says no at the door. */
  static final String DOOR = "bindeledd";

  private final Clock clock;

  Answers(Clock clock) {
    this.clock = clock;
  }

  /**
   * The receipt that follows from the end of an attempt; none while nothing has changed for the
   * sender. That a record waits is said at every attempt, since nobody can tell whether an earlier
   * one came to its end: the ledger knows a receipt again and sends it once.
   */
  List<Fact> to(Round.Ended ended) {
    Consignment c = ended.consignment();
    return to(c.fact(), receiverOf(c.route()), ended.result(), with(ended.remarks(), c.warnings()));
  }

  /** As {@link #to(Round.Ended)}, for an answer that came late. */
  List<Fact> to(Fact fact, String receiver, Result result, List<Finding> remarks) {
    return switch (result) {
      case Result.Done(String reference) ->
          List.of(receipt(fact, receiver, Outcome.ACCEPTED, reference, remarks));
      case Result.Refused(List<Finding> reasons) ->
          List.of(receipt(fact, receiver, Outcome.REJECTED, null, with(reasons, remarks)));
      case Result.Parked(String cause, List<Finding> reasons) ->
          List.of(receipt(fact, receiver, Outcome.WAITING, null, with(reasons, remarks)));
      case Result.UntilRefreshed waits ->
          List.of(receipt(fact, receiver, Outcome.WAITING, null, remarks));
      case Result.Again again -> List.of();
      case Result.Awaiting awaiting -> List.of();
      // Entered by the ledger only when there was nothing to wait behind.
      case Result.Behind behind ->
          List.of(
              receipt(fact, receiver, Outcome.REJECTED, null, with(behind.otherwise(), remarks)));
    };
  }

  /**
   * The receipt of a record that was stopped at the door. Its time is the record's own, so that the
   * same record coming again gives the same receipt and not a second one.
   */
  static DeliveryReceipt atTheDoor(Reading.Stopped<?> stopped) {
    Header header = stopped.header();
    return receipt(
        header,
        stopped.kind(),
        DOOR,
        Outcome.REJECTED,
        null,
        stopped.findings(),
        header.changedAt());
  }

  /**
   * The receipt of a record that we keep and nobody else is to have; its time is the record's own,
   * as at the door.
   */
  static DeliveryReceipt kept(Fact fact, List<Finding> findings) {
    Header header = fact.header();
    return receipt(header, fact.kind(), DOOR, Outcome.ACCEPTED, null, findings, header.changedAt());
  }

  private DeliveryReceipt receipt(
      Fact fact,
      String receiver,
      Outcome outcome,
      @Nullable String reference,
      List<Finding> findings) {
    return receipt(
        fact.header(), fact.kind(), receiver, outcome, reference, findings, clock.instant());
  }

  private static DeliveryReceipt receipt(
      Header about,
      String kind,
      String receiver,
      Outcome outcome,
      @Nullable String reference,
      List<Finding> findings,
      Instant at) {
    var header =
        new Header(
            about.municipality(),
            about.subject(),
            about.reference(),
            about.version(),
            about.changedAt(),
            about.origin(),
            new Change.Registration());
    return new DeliveryReceipt(header, kind, receiver, outcome, reference, findings, at);
  }

  /** {@code programme-to-nir} → {@code nir}: the last word of an outward flow is the receiver. */
  static String receiverOf(String route) {
    return route.substring(route.lastIndexOf('-') + 1);
  }

  static List<Finding> with(List<Finding> reasons, List<Finding> remarks) {
    var all = new ArrayList<>(reasons);
    all.addAll(remarks);
    return all;
  }
}
