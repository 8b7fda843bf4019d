package bindeledd;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.newcomer.NewcomerIn;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No flow takes a newcomer's facts by accident. */
final class FlowFactsTest {

  /**
   * Flows that take a kind of fact from whoever tells it, and the systems that are meant to. A
   * newcomer that is meant to stands here too; else the flow names its sources.
   */
  private static final Map<String, Set<String>> MEANT =
      Map.of(
          "ApplicationToHusbanken", Set.of("Casework"),
          "ChangeRequestToTilskudd", Set.of("Casework"),
          "ClaimToHelsedirektoratet", Set.of("Casework"),
          "ExtraGrantToTilskudd", Set.of("Casework"),
          "GrantToCasework", Set.of("Tilskudd"),
          "HousingToCasework", Set.of("Husbanken"),
          "PersonToCasework", Set.of("Folkeregister"),
          "SettlementToCasework", Set.of("Imdinett"),
          "SettlementToImdinett", Set.of("Casework"));

  @Test
  void everyFlowThatNamesNoSourceTakesOfThoseItIsMeantTo() {
    assertThat(unmeant()).isEmpty();
    // And of all of them: a system that is gone is to be gone here too.
    assertThat(new FlowFacts(product()).takenFromAnybody()).isEqualTo(MEANT);
  }

  @Test
  void namesTheFlowThatTakesANewcomersFacts() {
    assertThat(unmeant("/newcomer/"))
        .singleElement()
        .asString()
        .contains("SettlementToImdinett", "Example", "due(");
  }

  private static List<String> unmeant(String... more) {
    var unmeant = new ArrayList<String>();
    new FlowFacts(product(more))
        .takenFromAnybody()
        .forEach(
            (flow, systems) ->
                systems.stream()
                    .filter(system -> !MEANT.getOrDefault(flow, Set.of()).contains(system))
                    .forEach(system -> unmeant.add(says(flow, system))));
    return unmeant;
  }

  private static String says(String flow, String system) {
    return flow
        + " takes its kind of fact from whoever tells it, and "
        + system
        + " tells it too. If "
        + flow
        + " is not to pass on what "
        + system
        + " tells, name its sources in its due(…); if it is, say so in MEANT.";
  }

  private static JavaClasses product(String... more) {
    return new ClassFileImporter()
        .withImportOption(
            at ->
                ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(at)
                    || Stream.of(more).anyMatch(at::contains))
        .importPackages(
            "bindeledd.flow",
            "bindeledd.mapping",
            "bindeledd.model",
            "bindeledd.connector",
            NewcomerIn.class.getPackageName());
  }
}
