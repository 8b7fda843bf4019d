package bindeledd.connector;

import static bindeledd.connector.Behaviour.CONNECTS_LAZILY;
import static bindeledd.connector.Behaviour.EXCEPTIONS_NAME_NO_PERSON;
import static bindeledd.connector.Behaviour.HEALTH_NEVER_THROWS;
import static bindeledd.connector.Behaviour.PRINTS_NO_PERSON;
import static bindeledd.connector.Behaviour.SERVES_EVERY_PORT;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Checks.Check;
import bindeledd.connector.Sandbox.Speech;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** What every connector keeps as a whole. */
record WholeChecks(Bench bench, String system, Class<?> ports) {

  private static final List<Fault> FAULTS =
      List.of(
          Fault.SLOW,
          Fault.STALLED,
          Fault.CUT_BEFORE,
          Fault.CUT_AFTER,
          Fault.NONSENSE,
          Fault.STATUS_401,
          Fault.STATUS_500,
          Fault.STATUS_503);

  List<Check> all() {
    var trail = bench.trailOf(system);
    var canaries = bench.samples().canaries();
    return List.of(
        new Check(SERVES_EVERY_PORT, this::servesEveryPort),
        new Check(CONNECTS_LAZILY, this::connectsLazily),
        new Check(HEALTH_NEVER_THROWS, this::healthNeverThrows),
        new Check(
            PRINTS_NO_PERSON,
            () -> {
              assertThat(bench.canarySeen() || !bench.onNetwork())
                  .as("a canary was seen in the traffic; without, no leak would be")
                  .isTrue();
              Trail.holdsNone(trail.printed, canaries, "what was printed");
            }),
        new Check(
            EXCEPTIONS_NAME_NO_PERSON,
            () -> Trail.holdsNone(trail.exceptions, canaries, "an exception or its health")));
  }

  private void servesEveryPort() {
    var served = bench.connector().contract().services().stream().map(Contract.Service::port);
    var declared = declared();
    assertThat(served).as("ports served").containsExactlyInAnyOrderElementsOf(declared);
    assertThat(declared)
        .allSatisfy(port -> assertThat(port.name()).startsWith(system + "."))
        .allSatisfy(
            port -> assertThat(bench.samples().has(port)).as("samples of " + port).isTrue());
    assertThat(declared.stream().map(Port::name)).doesNotHaveDuplicates();
  }

  private List<Port> declared() {
    return Arrays.stream(ports.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> Port.class.isAssignableFrom(field.getType()))
        .map(WholeChecks::port)
        .toList();
  }

  private static Port port(Field field) {
    try {
      return (Port) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is declared where nobody sees it", e);
    }
  }

  private void connectsLazily() {
    bench.connectorToNobody().contract();
    bench.connector().contract();
    if (bench.onNetwork()) {
      assertThat(bench.front().connections()).as("connections before first use").isZero();
    }
  }

  private void healthNeverThrows() throws Exception {
    assertThat(health(bench.connector())).as("up").isInstanceOf(Health.Up.class);
    assertThat(health(bench.connectorToNobody())).as("down").isInstanceOf(Health.Down.class);
    if (bench.onNetwork()) {
      for (var fault : FAULTS) {
        health(bench.suffering(fault, Speech.REST));
        bench.clear();
      }
    }
  }

  private Health health(Connector connector) throws Exception {
    var health = bench.timed(connector::health);
    if (health instanceof Health.Down down) {
      bench.trail().exceptions.add(down.reason());
    }
    return health;
  }
}
