package bindeledd.connector;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.bad.Bad;
import bindeledd.connector.bad.BadContract;
import bindeledd.connector.bad.VariantContract;
import bindeledd.connector.example.Example;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit notices what is wrong with a connector, and nothing else. */
final class KitTest {

  @ParameterizedTest
  @EnumSource
  void failsExactlyTheBehaviourThatIsBroken(Bad bad) {
    assertThat(broken(new BadContract(bad, Waivers.none()), bad::concerns))
        .containsExactly(bad.broken().name());
  }

  @Test
  void failsExactlyWhatIsBrokenInTheOtherKindsOfInbox() {
    VariantContract.all()
        .forEach(
            (contract, behaviour) ->
                assertThat(broken(contract, _ -> true))
                    .isEqualTo(behaviour.map(Enum::name).map(Set::of).orElse(Set.of())));
  }

  /** Left out: what no change of the example breaks without breaking something else as well. */
  @Test
  void hasSomebodyWhoBreaksEachBehaviour() {
    var broken =
        Stream.concat(
            Stream.of(Bad.values()).map(Bad::broken),
            VariantContract.all().values().stream().flatMap(Optional::stream));
    assertThat(EnumSet.complementOf(broken.collect(toCollection(this::none))))
        .containsExactlyInAnyOrder(Behaviour.IS_CUT_BEFORE, Behaviour.ANSWERS_429);
  }

  private EnumSet<Behaviour> none() {
    return EnumSet.noneOf(Behaviour.class);
  }

  @Test
  void letsAWaivedBehaviourFail() {
    var waivers =
        Waivers.of(
            Behaviour.DOES_NOT_RETRY,
            Example.EVENT,
            "The register drops every other call, so it is asked twice.");
    assertThat(broken(new BadContract(Bad.RETRIES, waivers), Bad.RETRIES::concerns)).isEmpty();
  }

  @Test
  void failsAWaiverThatIsNeededNoLonger() {
    var waivers =
        Waivers.of(
            Behaviour.DOES_NOT_RETRY,
            Example.RESIDENT,
            "The register drops every other call, so it is asked twice.");
    assertThat(broken(new BadContract(Bad.MIXES_PEOPLE_UP, waivers), Bad.MIXES_PEOPLE_UP::concerns))
        .containsExactlyInAnyOrder("DOES_NOT_RETRY", "FINDS_WHAT_IS_KNOWN");
  }

  @Test
  void takesNoWaiverWithoutASentence() {
    for (var excuse : new String[] {"", "   ", "n/a", "not supported by the system"}) {
      assertThatThrownBy(() -> Waivers.of(Behaviour.ONE_EFFECT, Example.MESSAGE, excuse))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void watchesForSomebody() {
    assertThatThrownBy(Samples::watching).isInstanceOf(IllegalArgumentException.class);
  }

  /** The behaviours whose tests fail, of the ports named so, or of the whole connector. */
  private static Set<String> broken(ConnectorContract contract, Predicate<String> names) {
    var broken = new TreeSet<String>();
    // What the bad ones print must not be found in the report of the build.
    var out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try (var nodes = contract.keepsTheContract()) {
      nodes
          .filter(node -> names.test(node.getDisplayName()))
          .flatMap(node -> ((DynamicContainer) node).getChildren())
          .forEach(test -> run((DynamicTest) test, broken));
    } finally {
      System.setOut(out);
    }
    return broken;
  }

  private static void run(DynamicTest test, Set<String> broken) {
    try {
      test.getExecutable().execute();
    } catch (Throwable e) {
      broken.add(test.getDisplayName().split("[ :]", 2)[0]);
    }
  }
}
