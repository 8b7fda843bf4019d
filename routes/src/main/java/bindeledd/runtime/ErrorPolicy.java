package bindeledd.runtime;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Port;
import bindeledd.connector.Receipt;
import bindeledd.ledger.Consignment;
import bindeledd.ledger.Result;
import bindeledd.model.Finding;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.List;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one error policy. What a receiver said, or that it said nothing we can use, becomes what the
 * ledger does with the delivery; a whole exchange that fails is noted and its records stay where
 * they were.
 */
@Component
final class ErrorPolicy extends RouteConfigurationBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPolicy.class);

  private static final Finding HEARD_BEFORE =
      Finding.warning(
          "MOTTATT_FØR",
          "",
          "Mottakeren hadde posten fra før, med opplysningene om personen slik de var da.",
          "Har personen fått nytt nummer eller annen gradering, kontroller at mottakeren kjenner det.");

  private final FlowSettings settings;
  private final IntervalFunction backoff;

  ErrorPolicy(FlowSettings settings) {
    this.settings = settings;
    this.backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.retryFirst(), 2.0, 0.5, settings.retryMost());
  }

  @Override
  public void configuration() {
    routeConfiguration()
        .onException(Exception.class)
        .handled(true)
        .process(
            exchange ->
                LOG.warn(
                    "{} could not finish an exchange, its records stay: {}",
                    exchange.getFromRouteId(),
                    Causes.of(
                        exchange.getProperty(
                            org.apache.camel.Exchange.EXCEPTION_CAUGHT, Exception.class))));
  }

  /**
   * What an answer means for the delivery.
   *
   * @param uncertain whether an earlier attempt may have been heard
   */
  Result answered(Receipt receipt, Judgement judgement, boolean uncertain) {
    return switch (receipt) {
      case Receipt.Accepted accepted -> new Result.Done(accepted.reference());
      case Receipt.Duplicate duplicate -> new Result.Done(duplicate.reference());
      case Receipt.Pending pending ->
          new Result.Awaiting(pending.reference(), settings.lateAnswerWait());
      case Receipt.Rejected rejected ->
          // The id is this delivery's alone: whoever has had it has had this record from us.
          uncertain && rejected.isOtherContent()
              ? new Result.Done("")
              : judgement.refused(rejected.reasons());
    };
  }

  /** What an answer says to the sender beside yes or no. */
  static List<Finding> remarks(Receipt receipt, Judgement judgement, boolean uncertain) {
    return switch (receipt) {
      case Receipt.Accepted accepted -> accepted.remarks().stream().map(judgement::remark).toList();
      case Receipt.Duplicate duplicate -> List.of();
      case Receipt.Pending pending -> List.of();
      case Receipt.Rejected rejected ->
          uncertain && rejected.isOtherContent() ? List.of(HEARD_BEFORE) : List.of();
    };
  }

  /** What no usable answer means for the delivery. */
  Round.Ended unanswered(Consignment consignment, Port.Safety safety, ConnectorException no) {
    Result result =
        switch (no.kind()) {
          case UNAVAILABLE ->
              again(
                  consignment,
                  no.retryAfter().orElse(Duration.ZERO),
                  consignment.uncertain(),
                  "UNAVAILABLE");
          case REFUSED -> again(consignment, Duration.ZERO, consignment.uncertain(), "REFUSED");
          case GARBLED -> new Result.Parked("GARBLED", List.of(garbled(no)));
          case UNCERTAIN ->
              switch (safety) {
                case RECOGNISES_REPEATS, CAN_BE_ASKED ->
                    again(consignment, Duration.ZERO, true, "UNCERTAIN");
                case NEITHER -> unknownOutcome();
              };
        };
    return new Round.Ended(consignment, result);
  }

  /** Not tried: nothing is counted. Who is past the deadline while the system is away is told. */
  Round.Ended notTried(Consignment consignment, NotNowException notNow) {
    return new Round.Ended(
        consignment,
        notNow.isAway() && left(consignment).isNegative()
            ? pastDeadline("NOT_TRIED")
            : untried(consignment, notNow.after()));
  }

  /** Not tried, and the token will say that it is no longer ours. */
  Round.Ended tooLate(Consignment consignment) {
    return new Round.Ended(consignment, untried(consignment, Duration.ZERO));
  }

  private static Result untried(Consignment consignment, Duration after) {
    return new Result.Again(after, false, consignment.uncertain(), "NOT_TRIED");
  }

  /** A connector broke its promise; only a person can tell what happened. */
  Round.Ended broken(Consignment consignment, RuntimeException bug) {
    LOG.error("{} of {} ended in {}", consignment, consignment.route(), Causes.of(bug));
    return new Round.Ended(consignment, new Result.Parked("CONNECTOR_FAILED", List.of()));
  }

  /**
   * An inbox that neither recognises repeats nor can be asked, after an attempt that may have been
   * heard.
   */
  static Result unknownOutcome() {
    return new Result.Parked(
        "UNKNOWN_OUTCOME",
        List.of(
            Finding.error(
                "UKJENT_UTFALL",
                "",
                "Posten kan ha kommet frem, men mottakeren svarte ikke.",
                "Sjekk hos mottakeren om posten er der, og velg deretter send på nytt eller"
                    + " ferdig.")));
  }

  private Result again(Consignment consignment, Duration atLeast, boolean uncertain, String cause) {
    Duration left = left(consignment);
    if (left.isNegative()) {
      return pastDeadline(cause);
    }
    Duration wait = Duration.ofMillis(backoff.apply(Math.max(1, consignment.attempt())));
    if (wait.compareTo(atLeast) < 0) {
      // The other side may be wrong: seconds that were meant as milliseconds, a date next year.
      wait = atLeast.compareTo(settings.retryMost()) > 0 ? settings.retryMost() : atLeast;
    }
    if (left.compareTo(wait) < 0) {
      wait = left.dividedBy(2);
    }
    return new Result.Again(wait, true, uncertain, cause);
  }

  /** By the database's clock, which set the deadline: ours may be wrong. */
  private static Duration left(Consignment consignment) {
    return Duration.between(consignment.claimedAt(), consignment.deadline());
  }

  private static Result pastDeadline(String cause) {
    return new Result.Parked(
        "DEADLINE",
        List.of(
            Finding.error(
                "FRIST_PASSERT",
                "",
                "Mottakeren har ikke kunnet ta imot posten innen fristen (siste årsak: "
                    + cause
                    + ").",
                "Ta kontakt med mottakeren, og send posten på nytt når den svarer igjen.")));
  }

  private static Finding garbled(ConnectorException no) {
    return Finding.error(
        "UFORSTÅELIG_SVAR",
        "",
        "Mottakerens svar følger ikke kontrakten" + no.answer().map(a -> ": " + a).orElse("."),
        "Meld fra til mottakeren. Posten sendes ikke på nytt før noen har sett på den.");
  }
}
