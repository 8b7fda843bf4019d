package bindeledd.connector;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.Checks.Check;
import bindeledd.connector.Waivers.Waiver;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every connector keeps. A connector's test extends this, says where its sandbox is and what
 * to send, and gets every behaviour of every port it declares tested.
 */
public abstract class ConnectorContract {

  /** Where a system is slow on purpose, nobody waits for it longer than this. */
  private static final Duration SHORT = Duration.ofMillis(400);

  /** Everywhere else a machine that is busy with other things must not fail a test. */
  private static final Duration LONG = Duration.ofSeconds(10);

  private Duration timeout = LONG;

  /** A new sandbox, listening. */
  protected abstract Sandbox sandbox();

  /**
   * A new connector to a system at this address, with {@link #timeout()}. The address may be dead:
   * that must not show before the connector is used.
   */
  protected abstract Connector connect(URI url);

  protected abstract Samples samples();

  /**
   * The time-out that a connector made now is to have, for connecting and for answering: short
   * where the kit is about to be slow.
   */
  protected final Duration timeout() {
    return timeout;
  }

  final void expectSlowness(boolean slow) {
    timeout = slow ? SHORT : LONG;
  }

  /** After this, a call is taken to hang. */
  protected Duration limit() {
    return Duration.ofSeconds(20);
  }

  /** What the connector cannot promise. */
  protected Waivers waivers() {
    return Waivers.none();
  }

  /** Whether its ports are rows in the table of {@code connectors/README.md}. */
  protected boolean isInTheReadme() {
    return true;
  }

  /**
   * The public class that declares the ports as constants: {@code Nir} for a {@code NirConnector}.
   */
  protected Class<?> ports(Connector connector) {
    var name = connector.getClass().getName();
    try {
      return Class.forName(name.replaceFirst("Connector$", ""));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Say with ports() where " + name + " declares its ports", e);
    }
  }

  /** One test per behaviour and port, then those of the connector as a whole. */
  @TestFactory
  Stream<DynamicNode> keepsTheContract() {
    var bench = new Bench(this);
    var connector = bench.connectorToNobody();
    var contract = connector.contract();
    var sampled =
        contract.services().stream()
            .filter(service -> bench.samples().has(service.port()))
            .map(service -> PortChecks.of(bench, service))
            .toList();
    sampled.forEach(PortChecks::warmUp);
    var whole = new WholeChecks(bench, contract.system(), ports(connector));
    return Stream.concat(
            Stream.concat(
                sampled.stream().map(checks -> node(bench, checks.port().name(), checks.all())),
                Stream.of(node(bench, contract.system(), whole.all()))),
            isInTheReadme() ? Stream.of(readme(contract.system(), sampled)) : Stream.empty())
        .onClose(bench::close);
  }

  private DynamicTest readme(String system, List<PortChecks> sampled) {
    return DynamicTest.dynamicTest(
        "the table in README.md is up to date",
        () ->
            PortTable.holds(
                system,
                sampled.stream().map(PortChecks::speech).collect(Collectors.toSet()),
                sampled.stream().map(port -> port.row(waivers())).toList()));
  }

  private DynamicNode node(Bench bench, String name, List<Check> checks) {
    return DynamicContainer.dynamicContainer(
        name,
        checks.stream()
            .map(
                check ->
                    waivers()
                        .find(check.behaviour(), name)
                        .map(waiver -> waived(bench, name, check, waiver))
                        .orElseGet(() -> kept(bench, name, check))));
  }

  private static DynamicTest kept(Bench bench, String name, Check check) {
    var behaviour = check.behaviour();
    return DynamicTest.dynamicTest(
        behaviour + ": " + behaviour.sentence(), () -> bench.run(name, check.body()));
  }

  /** Holds as long as the behaviour does not. */
  private static DynamicTest waived(Bench bench, String name, Check check, Waiver waiver) {
    return DynamicTest.dynamicTest(
        check.behaviour() + " is waived: " + waiver.sentence(),
        () ->
            assertThatThrownBy(() -> bench.run(name, check.body()))
                .as("%s at %s holds: the waiver is needed no longer", check.behaviour(), name)
                .isInstanceOfAny(AssertionError.class, ConnectorException.class));
  }
}
