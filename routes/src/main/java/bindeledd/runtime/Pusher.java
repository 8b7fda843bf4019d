package bindeledd.runtime;

import bindeledd.connector.Ask;
import bindeledd.connector.ConnectorException;
import bindeledd.connector.Contract;
import bindeledd.connector.Parcel;
import bindeledd.connector.Port;
import bindeledd.connector.Receipt;
import bindeledd.ledger.Consignment;
import bindeledd.ledger.Ledger;
import bindeledd.ledger.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Hands a round's messages to their inboxes, at the same time, and notes what came of each. */
@Component
final class Pusher {

  /** A grade that is older than this is looked up once more before anything leaves. */
  private static final long FRESH = Duration.ofMillis(500).toNanos();

  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

  private final Ports ports;
  private final Guards guards;
  private final ErrorPolicy policy;
  private final RouteStates states;
  private final Ledger ledger;
  private final long lease;

  Pusher(
      Ports ports,
      Guards guards,
      ErrorPolicy policy,
      RouteStates states,
      PortSettings limits,
      FlowSettings settings,
      Ledger ledger) {
    Duration longest = limits.longestCall();
    if (settings.lease().compareTo(longest) <= 0) {
      throw new ConfigurationRefusedException(
          "bindeledd.flows.lease ("
              + settings.lease()
              + ") must be longer than the longest bindeledd.guard time-limit ("
              + longest
              + "): a call must be over while its claim lasts");
    }
    this.ports = ports;
    this.guards = guards;
    this.policy = policy;
    this.states = states;
    this.ledger = ledger;
    this.lease = settings.lease().toNanos();
  }

  Round push(Words.PushWord word, Round round) throws InterruptedException {
    var steps = new ArrayList<Round.Step>();
    var underway = new ArrayList<Round.Underway>();
    for (Round.Step step : round.steps()) {
      switch (step) {
        case Round.Ended ended -> steps.add(ended);
        case Round.Underway on -> underway.add(on);
      }
    }
    var calls = new ArrayList<Callable<List<Round.Ended>>>();
    underway.stream()
        .collect(Collectors.groupingBy(on -> address(word, on)))
        .forEach((address, ons) -> calls.addAll(calls(word, address, ons, round)));
    for (var call : THREADS.invokeAll(calls)) {
      try {
        steps.addAll(call.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("A push gave up without a result", e.getCause());
      }
    }
    return new Round(steps, round.claimEnds());
  }

  /** An inbox, as one version of its system's connector serves it. */
  private record Address(Port.Inbox<?> inbox, String version) {}

  /**
   * What may have gone out goes by the version that it went by, which alone can tell what came of
   * it, for as long as that is there; the rest by the one in service.
   */
  private Address address(Words.PushWord word, Round.Underway on) {
    Consignment consignment = on.consignment();
    Port.Inbox<?> inbox = inboxFor(word, on.content());
    if (consignment.uncertain()) {
      String then =
          consignment.lostAt() == null
              ? consignment.through()
              : ports.versionOf(inbox, consignment.lostAt());
      if (ports.serving(inbox, then).isPresent()) {
        return new Address(inbox, then);
      }
    }
    return new Address(inbox, ports.versionOf(inbox, consignment.claimedAt()));
  }

  private List<Callable<List<Round.Ended>>> calls(
      Words.PushWord word, Address address, List<Round.Underway> ons, Round round) {
    Port.Inbox<?> inbox = address.inbox();
    return calls(word, inbox, ports.serving(inbox, address.version()).orElse(null), ons, round)
        .stream()
        .<Callable<List<Round.Ended>>>map(
            call -> () -> call.call().stream().map(it -> it.by(address.version())).toList())
        .toList();
  }

  private List<Callable<List<Round.Ended>>> calls(
      Words.PushWord word,
      Port.Inbox<?> inbox,
      Contract.@Nullable Service service,
      List<Round.Underway> ons,
      Round round) {
    return switch (service) {
      case Contract.Pushing<?> one ->
          ons.stream()
              .<Callable<List<Round.Ended>>>map(on -> () -> List.of(pushOne(word, one, on, round)))
              .toList();
      case Contract.PushingMany<?> many -> {
        var chunks = new ArrayList<Callable<List<Round.Ended>>>();
        for (int i = 0; i < ons.size(); i += many.atOnce()) {
          List<Round.Underway> chunk = ons.subList(i, Math.min(ons.size(), i + many.atOnce()));
          chunks.add(() -> pushMany(word, many, chunk, round));
        }
        yield chunks;
      }
      case Contract.Feeding<?> f ->
          throw new IllegalStateException(f.port().name() + " is no inbox");
      case Contract.Finding<?, ?> f ->
          throw new IllegalStateException(f.port().name() + " is no inbox");
      case null ->
          ons.stream()
              .<Callable<List<Round.Ended>>>map(on -> () -> List.of(notConfigured(inbox, on)))
              .toList();
    };
  }

  private <R> Round.Ended pushOne(
      Words.PushWord word, Contract.Pushing<R> service, Round.Underway on, Round round) {
    Consignment consignment = on.consignment();
    Port.Inbox<R> inbox = service.port();
    try {
      if (consignment.uncertain() && inbox.safety() == Port.Safety.NEITHER) {
        return new Round.Ended(consignment, ErrorPolicy.unknownOutcome());
      }
      Ask ask = service.ask();
      if (consignment.uncertain() && ask != null) {
        Optional<Receipt> known =
            guards.call(inbox, ours(inbox, round, () -> ask.ask(consignment.delivery())));
        if (known.isPresent()) {
          return ended(consignment, known.get(), word);
        }
      }
      var parcel = new Parcel<>(consignment.delivery(), inbox.type().cast(on.content()));
      return ended(
          consignment,
          guards.call(
              inbox,
              stillSo(inbox, List.of(on), round),
              ours(inbox, round, () -> service.push().push(parcel))),
          word);
    } catch (RuntimeException e) {
      return failed(word, inbox, consignment, e);
    }
  }

  private <R> List<Round.Ended> pushMany(
      Words.PushWord word, Contract.PushingMany<R> service, List<Round.Underway> ons, Round round) {
    Port.Inbox<R> inbox = service.port();
    var ended = new ArrayList<Round.Ended>();
    var sent = new ArrayList<Round.Underway>();
    for (Round.Underway on : ons) {
      if (on.consignment().uncertain() && inbox.safety() == Port.Safety.NEITHER) {
        ended.add(new Round.Ended(on.consignment(), ErrorPolicy.unknownOutcome()));
      } else {
        sent.add(on);
      }
    }
    if (sent.isEmpty()) {
      return ended;
    }
    try {
      var parcels =
          sent.stream()
              .map(on -> new Parcel<>(on.consignment().delivery(), inbox.type().cast(on.content())))
              .toList();
      Map<UUID, Receipt> receipts =
          guards.call(
              inbox,
              stillSo(inbox, sent, round),
              ours(inbox, round, () -> service.push().push(parcels)));
      for (Round.Underway on : sent) {
        Receipt receipt = receipts.get(on.consignment().delivery());
        ended.add(
            receipt == null
                ? policy.unanswered(
                    on.consignment(),
                    inbox.safety(),
                    ConnectorException.uncertain(inbox.name() + " left a parcel unanswered", null))
                : ended(on.consignment(), receipt, word));
      }
    } catch (RuntimeException e) {
      sent.forEach(on -> ended.add(failed(word, inbox, on.consignment(), e)));
    }
    return ended;
  }

  /**
   * The call, unless others could have the deliveries before it is over: waiting for our own limits
   * may outlast the claim, and so may a machine that stood still.
   */
  private <T> Callable<T> ours(Port port, Round round, Callable<T> call) {
    return () -> {
      if (!round.isOursFor(guards.of(port).timeLimit())) {
        throw new ClaimOverException();
      }
      return call.call();
    };
  }

  /**
   * The message was made under the grade the person had when it was claimed. Whoever has waited for
   * the receiver since asks again: if it is stricter now, it is claimed and made anew.
   */
  private Runnable stillSo(Port.Inbox<?> inbox, List<Round.Underway> ons, Round round) {
    return () -> {
      long claimed = round.claimEnds() - lease;
      try {
        if (System.nanoTime() - claimed > FRESH && ons.stream().anyMatch(this::isTightened)) {
          throw NotNowException.madeAnew(Ports.systemOf(inbox));
        }
      } catch (DataAccessException | TransactionException noAnswer) {
        throw NotNowException.gradeUnknown(Ports.systemOf(inbox));
      }
    };
  }

  private boolean isTightened(Round.Underway on) {
    var consignment = on.consignment();
    return ledger.gradeNow(consignment.delivery()).compareTo(consignment.grade()) > 0;
  }

  private Round.Ended ended(Consignment consignment, Receipt receipt, Words.PushWord word) {
    return new Round.Ended(
        consignment,
        policy.answered(receipt, word.judgement(), consignment.uncertain()),
        ErrorPolicy.remarks(receipt, word.judgement(), consignment.uncertain()));
  }

  private Round.Ended failed(
      Words.PushWord word, Port.Inbox<?> inbox, Consignment consignment, RuntimeException e) {
    return switch (e) {
      case NotNowException notNow -> {
        states.hold(word.flow(), Ports.systemOf(inbox), notNow.after());
        yield policy.notTried(consignment, notNow);
      }
      case ClaimOverException _ -> policy.tooLate(consignment);
      case ConnectorException no -> policy.unanswered(consignment, inbox.safety(), no);
      default -> policy.broken(consignment, e);
    };
  }

  /** The flow is there and the system is not: its records wait, and health says for what. */
  private Round.Ended notConfigured(Port.Inbox<?> inbox, Round.Underway on) {
    return new Round.Ended(
        on.consignment(),
        new Result.Again(
            Duration.ofMinutes(5),
            false,
            on.consignment().uncertain(),
            inbox.name() + " is not configured"));
  }

  private static Port.Inbox<?> inboxFor(Words.PushWord word, Object content) {
    return word.inboxes().stream()
        .filter(inbox -> inbox.type().isInstance(content))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    word.flow() + " has no inbox for " + content.getClass().getName()));
  }
}
