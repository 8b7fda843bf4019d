package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.example.Example;
import bindeledd.connector.example.Example.Melding;
import bindeledd.ledger.Result;
import bindeledd.model.Finding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** What becomes of a delivery whose moment is not a good one. */
final class PusherTest {

  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final Receipt OTHER_CONTENT =
      new Receipt.Rejected(new Receipt.Reason(Receipt.OTHER_CONTENT, "", "brukt før"));

  private final FakeLedger ledger = new FakeLedger(Map.of());
  private final Receiver receiver = new Receiver();

  /** Answers always the same. */
  private static final class Receiver implements Connector {
    private Receipt answer = new Receipt.Accepted("E-1");
    private int heard;

    @Override
    public Contract contract() {
      return Contract.of("example").serve(Example.MESSAGE, this::take);
    }

    private Receipt take(Parcel<Melding> parcel) {
      heard++;
      return answer;
    }

    @Override
    public Health health() {
      return new Health.Up();
    }
  }

  @Test
  void sendsNothingWhileNobodyCanTellTheGrade() throws Exception {
    ledger.isAway = true;

    var ended = push(false, Duration.ofSeconds(2));

    assertThat(receiver.heard).isZero();
    assertThat(ended.result())
        .isInstanceOfSatisfying(
            Result.Again.class, again -> assertThat(again.burnt()).as("an attempt").isFalse());

    ledger.isAway = false;
    assertThat(push(false, Duration.ZERO).result()).isEqualTo(new Result.Done("E-1"));
  }

  @Test
  void hasBeenHeardWhereTheIdIsKnownWithWhatThePersonWasCalledThen() throws Exception {
    receiver.answer = OTHER_CONTENT;

    var ended = push(true, Duration.ZERO);

    assertThat(ended.result()).isEqualTo(new Result.Done(""));
    assertThat(ended.remarks()).extracting(Finding::rule).containsExactly("MOTTATT_FØR");
  }

  @Test
  void isRefusedWhereAnIdIsKnownThatWasNeverUsed() throws Exception {
    receiver.answer = OTHER_CONTENT;

    assertThat(push(false, Duration.ZERO).result()).isInstanceOf(Result.Refused.class);
  }

  private Round.Ended push(boolean uncertain, Duration waited) throws InterruptedException {
    var environment = new MockEnvironment();
    var flows = Binder.get(environment).bindOrCreate("none", Bindable.of(FlowSettings.class));
    var limits = Binder.get(environment).bindOrCreate("none", Bindable.of(PortSettings.class));
    var pusher =
        new Pusher(
            new Ports(List.of(receiver)),
            new Guards(limits, new SimpleMeterRegistry()),
            new ErrorPolicy(flows),
            new RouteStates(Clock.systemUTC()),
            limits,
            flows,
            ledger);
    long ends = System.nanoTime() + flows.lease().minus(waited).toNanos();
    var word = new Words.PushWord("x-to-example", List.of(Example.MESSAGE), Judgement.FINAL);
    var step =
        new Round.Underway(Consignments.of(NOW, uncertain, "", null), new Melding("1", "hei"));
    return (Round.Ended) pusher.push(word, new Round(List.of(step), ends)).steps().getFirst();
  }
}
