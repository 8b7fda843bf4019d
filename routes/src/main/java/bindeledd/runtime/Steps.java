package bindeledd.runtime;

import bindeledd.connector.Unreadable;
import bindeledd.ledger.Consignment;
import bindeledd.ledger.Result;
import bindeledd.mapping.Outgoing;
import bindeledd.mapping.Reading;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Processor;
import org.apache.camel.support.ExpressionAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pure mappings as steps of a route. */
public final class Steps {

  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

  private Steps() {}

  /** Turns a fact into a message, knowing which delivery it is for. */
  @FunctionalInterface
  public interface ToMessage<F, O> {
    O of(F fact, Consignment consignment);
  }

  static <R> Expression eachOfBatch(
      Class<R> type, Function<R, ? extends Reading<? extends Fact>> mapping) {
    return expression(
        exchange -> readAll(type, mapping, exchange.getMessage().getBody(Batch.class)));
  }

  static <F extends Fact, M> Expression eachOfRound(
      Class<F> type, ToMessage<F, Outgoing<M>> mapping) {
    return expression(
        exchange ->
            exchange
                .getMessage()
                .getBody(Round.class)
                .advance(underway -> step(type, mapping, underway)));
  }

  static <R, S> Processor page(Function<Batch<R>, Batch<S>> step) {
    return exchange -> {
      @SuppressWarnings(
          "unchecked") // A flow says what its page holds, and Camel's body has no type to check it
      // by.
      Batch<R> batch = exchange.getMessage().getBody(Batch.class);
      exchange.getMessage().setBody(step.apply(batch));
    };
  }

  private static <R> Batch<Checked> readAll(
      Class<R> type, Function<R, ? extends Reading<? extends Fact>> mapping, Batch<?> batch) {
    var read = new ArrayList<Checked>();
    var unreadable = new ArrayList<>(batch.unreadable());
    for (int i = 0; i < batch.items().size(); i++) {
      R record = type.cast(batch.items().get(i));
      try {
        read.add(new Checked(record, mapping.apply(record)));
      } catch (RuntimeException e) {
        // A mapping must not throw; if it does, this record is kept for a person to see and the
        // others go on.
        LOG.error(
            "Record {} of a page of {} could not be mapped: {}",
            i + 1,
            batch.source(),
            e.getClass().getName());
        unreadable.add(
            new Unreadable(
                batch.source(),
                i + 1L,
                "",
                "IKKE_LEST",
                "Posten kunne ikke leses. Meld fra til drift.",
                Facts.json(record)));
      }
    }
    return new Batch<>(batch.source(), batch.move(), read, unreadable);
  }

  private static <F extends Fact, M> Round.Step step(
      Class<F> type, ToMessage<F, Outgoing<M>> mapping, Round.Underway underway) {
    Consignment consignment = underway.consignment();
    try {
      return switch (mapping.of(type.cast(consignment.fact()), consignment)) {
        case Outgoing.Message<M>(M message) -> new Round.Underway(consignment, (Object) message);
        case Outgoing.Needs<M>(String reference) -> new Round.Ended(consignment, needs(reference));
        case Outgoing.Nothing<M>(Finding why) ->
            why.severity() == Finding.Severity.ERROR
                ? new Round.Ended(consignment, new Result.Refused(List.of(why)))
                : new Round.Ended(consignment, new Result.Done(""), List.of(why));
      };
    } catch (RuntimeException e) {
      // A mapping must not throw; if it does, this record waits for a person and the others go on.
      LOG.error(
          "{} of {} could not be mapped: {}",
          consignment,
          consignment.route(),
          e.getClass().getName());
      return new Round.Ended(consignment, new Result.Parked("MAPPING_FAILED", List.of()));
    }
  }

  private static Result needs(String reference) {
    return new Result.Behind(
        List.of(reference),
        List.of(),
        List.of(
            Finding.error(
                "MANGLER_FORUTSETNING",
                "lokalReferanse",
                "Posten bygger på en annen post som mottakeren ikke har: " + reference + ".",
                "Send posten den bygger på først, eller rett referansen.")));
  }

  private static Expression expression(Function<Exchange, Object> body) {
    return new ExpressionAdapter() {
      @Override
      public Object evaluate(Exchange exchange) {
        return body.apply(exchange);
      }
    };
  }
}
