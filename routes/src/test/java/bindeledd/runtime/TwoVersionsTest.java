package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorException;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.example.Example;
import bindeledd.connector.example.Example.Melding;
import bindeledd.ledger.Consignment;
import bindeledd.ledger.Result;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** Two versions of one system's connector, side by side over the same ports. */
final class TwoVersionsTest {

  private static final Instant BEFORE = Instant.parse("2026-12-31T22:59:59Z");
  private static final Instant AFTER = Instant.parse("2026-12-31T23:00:00Z");
  private static final Versions CHOICE =
      new Versions(Map.of("example", Map.of("ws2", "2020-01-01", "ws4", "2027-01-01")));

  private final Served ws2 = new Served("ws2");
  private final Served ws4 = new Served("ws4");

  /** One version of it: takes what it is given, unless it is away. */
  private static final class Served implements Connector {
    final String version;
    final List<UUID> taken = new ArrayList<>();
    boolean silent;

    Served(String version) {
      this.version = version;
    }

    @Override
    public Contract contract() {
      return Contract.of("example")
          .inVersion(version)
          .serve(Example.MESSAGE, this::take)
          .serve(Example.EVENT, after -> Page.of(List.of(), after, false));
    }

    private Receipt take(Parcel<Melding> parcel) {
      taken.add(parcel.id());
      if (silent) {
        throw ConnectorException.uncertain("no answer", null);
      }
      return new Receipt.Accepted(version + "-" + taken.size());
    }

    @Override
    public Health health() {
      return new Health.Up();
    }
  }

  private Ports ports(Instant now) {
    return new Ports(List.of(ws2, ws4), CHOICE, Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<Round.Ended> push(Instant now, Consignment... consignments) throws Exception {
    var environment = new MockEnvironment();
    var flows = Binder.get(environment).bindOrCreate("none", Bindable.of(FlowSettings.class));
    var limits = Binder.get(environment).bindOrCreate("none", Bindable.of(PortSettings.class));
    var pusher =
        new Pusher(
            ports(now),
            new Guards(limits, new SimpleMeterRegistry()),
            new ErrorPolicy(flows),
            new RouteStates(Clock.fixed(now, ZoneOffset.UTC)),
            limits,
            flows,
            new FakeLedger(Map.of()));
    var steps = new ArrayList<Round.Step>();
    for (Consignment consignment : consignments) {
      steps.add(new Round.Underway(consignment, new Melding("1", "hei")));
    }
    long ends = System.nanoTime() + flows.lease().toNanos();
    var word = new Words.PushWord("x-to-example", List.of(Example.MESSAGE), Judgement.FINAL);
    return pusher.push(word, new Round(steps, ends)).steps().stream()
        .map(Round.Ended.class::cast)
        .toList();
  }

  @Test
  void theOneInServiceThatDayTakesItAndItIsMarked() throws Exception {
    var before = push(BEFORE, Consignments.of(BEFORE, false, "", null)).getFirst();
    var after = push(AFTER, Consignments.of(AFTER, false, "", null)).getFirst();

    assertThat(before.through()).isEqualTo("ws2");
    assertThat(before.result()).isEqualTo(new Result.Done("ws2-1"));
    assertThat(after.through()).isEqualTo("ws4");
    assertThat(after.result()).isEqualTo(new Result.Done("ws4-1"));
  }

  @Test
  void whatMayHaveBeenHeardByTheOneIsNotTakenToTheOther() throws Exception {
    ws2.silent = true;
    var out = push(BEFORE, Consignments.of(BEFORE, false, "", null)).getFirst();
    assertThat(out.result()).isInstanceOf(Result.Again.class);
    assertThat(out.through()).isEqualTo("ws2");
    ws2.silent = false;

    var again = push(AFTER, Consignments.of(AFTER, true, out.through(), null)).getFirst();

    assertThat(again.through()).isEqualTo("ws2");
    assertThat(ws4.taken).isEmpty();
  }

  @Test
  void whatWasLostOnTheWayIsTakenToTheOneInServiceThen() throws Exception {
    var again = push(AFTER, Consignments.of(AFTER, true, "", BEFORE)).getFirst();

    assertThat(again.through()).isEqualTo("ws2");
  }

  @Test
  void aVersionThatIsGoneCannotBeAskedAnyMore() throws Exception {
    var again = push(AFTER, Consignments.of(AFTER, true, "ws1", null)).getFirst();

    assertThat(again.through()).isEqualTo("ws4");
  }

  @Test
  void readsWhatTheOldOneStillAnswersAndNotWhatTheNewOneWill() {
    assertThat(ports(BEFORE).reading(Example.EVENT)).containsOnlyKeys("ws2");
    assertThat(ports(AFTER).reading(Example.EVENT)).containsOnlyKeys("ws2", "ws4");
  }

  @Test
  void doesNotGuessWhichServes() {
    assertThatThrownBy(() -> new Ports(List.of(ws2, ws4), Versions.NONE, Clock.systemUTC()))
        .isInstanceOf(ConfigurationRefusedException.class)
        .hasMessageContaining("bindeledd.versions.example");
    assertThatThrownBy(() -> new Ports(List.of(ws2, new Served("ws2"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(new Ports(List.of(ws4)).serving(Example.MESSAGE)).isPresent();
  }

  @Test
  void readsTheChoiceFromTheConfiguration() {
    var versions =
        new Versions(
            new MockEnvironment()
                .withProperty("bindeledd.versions.nir.ws2", "2020-01-01")
                .withProperty("bindeledd.versions.nir.ws4", "2027-01-01"));

    assertThat(versions.at("nir", BEFORE)).isEqualTo("ws2");
    assertThat(versions.at("nir", AFTER)).isEqualTo("ws4");
    assertThatThrownBy(() -> new Versions(Map.of("nir", Map.of("ws2", "i fjor"))))
        .isInstanceOf(ConfigurationRefusedException.class);
  }
}
