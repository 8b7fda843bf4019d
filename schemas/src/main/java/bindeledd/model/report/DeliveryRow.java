package bindeledd.model.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record on its way to one receiver (leveringsstatus).
 *
 * @param person absent when the record concerns nobody
 * @param flow the flow that delivers it; empty when it was turned away at the door
 * @param from the side it came from
 * @param state STOPPED, DUE, SENT, SETTLED, REJECTED, PARKED or UNKNOWN_OUTCOME
 */
public record DeliveryRow(
    String flow,
    String state,
    @Nullable String cause,
    @Nullable ReportPerson person,
    String from,
    String kind,
    String reference,
    long version,
    @Nullable Instant deadline,
    @Nullable Instant closedAt)
    implements ReportRow {

  @Override
  public String toString() {
    return "delivery " + reference;
  }
}
