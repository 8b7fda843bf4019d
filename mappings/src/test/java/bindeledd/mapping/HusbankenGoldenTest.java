package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingOutcome;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.Subject;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Digisossoknad;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden pairs, in four folders: the register's answer and NAV's Digisos files become our facts,
 * our applications become Husbanken's, and our facts become messages to the case system. {@code
 * -Dgolden.write=true} writes the right-hand sides anew, to be read before they are committed.
 */
final class HusbankenGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/husbanken");
  private static final ObjectMapper JSON = Json.mapper();
  private static final ObjectMapper FOREIGN = new ObjectMapper();
  private static final Municipality OURS = new Municipality("0301");

  /** Synthetic. */
  private static final Subject SOMEBODY = Subject.of(new NationalNumber("05819098850"));

  private static final Instant ASKED = Instant.parse("2026-05-02T08:00:00Z");

  @TestFactory
  Stream<DynamicTest> answersBecomeFacts() throws IOException {
    return pairs(
        "svar",
        input ->
            readings(
                HusbankenMapping.read(
                    Bostotte.av(FOREIGN.readTree(input.toFile())).orElseThrow(),
                    OURS,
                    SOMEBODY,
                    ASKED)));
  }

  @TestFactory
  Stream<DynamicTest> digisosFilesBecomeFacts() throws IOException {
    return pairs(
        "digisos",
        input -> {
          var answer =
              HusbankenMapping.read(
                  Digisossoknad.av(FOREIGN.readTree(input.toFile()))
                      .orElseThrow()
                      .fra("soknad.json post 1"),
                  OURS,
                  NumberRules.TEST);
          var whole = new TreeMap<String, Object>();
          whole.put("outcomes", readings(answer.outcomes()));
          whole.put("problems", answer.problems());
          return JSON.valueToTree(whole);
        });
  }

  @TestFactory
  Stream<DynamicTest> applicationsBecomeHusbankens() throws IOException {
    return pairs(
        "soknad",
        input ->
            switch (HusbankenMapping.toHusbanken(
                Json.read(Files.readString(input), HousingApplication.class), SOMEBODY)) {
              case Outgoing.Message<?>(var message) -> FOREIGN.valueToTree(message);
              case Outgoing.Needs<?> needs -> throw new AssertionError(needs.toString());
              case Outgoing.Nothing<?>(Finding why) -> JSON.valueToTree(why);
            });
  }

  @TestFactory
  Stream<DynamicTest> factsBecomeMessagesToTheCaseSystem() throws IOException {
    return pairs(
        "melding",
        input -> {
          var pair = JSON.readTree(input.toFile());
          var fact = Json.read(pair.path("fact").toString(), pair.path("kind").asText());
          var findings = List.of(JSON.treeToValue(pair.path("findings"), Finding[].class));
          return Json.mapper()
              .valueToTree(
                  CaseworkMapping.toBostottemelding((HousingOutcome) fact, SOMEBODY, findings));
        });
  }

  /** What a golden pair holds on its right-hand side. */
  @FunctionalInterface
  private interface Right {
    JsonNode of(Path input) throws IOException;
  }

  private static Stream<DynamicTest> pairs(String folder, Right right) throws IOException {
    List<Path> inputs;
    try (var files = Files.list(GOLDEN.resolve(folder))) {
      inputs = files.filter(path -> path.toString().endsWith(".in.json")).sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    return inputs.stream()
        .map(
            input -> {
              var name = input.getFileName().toString();
              var output = input.resolveSibling(name.replace(".in.json", ".out.json"));
              return DynamicTest.dynamicTest(
                  name,
                  () -> {
                    var written =
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(right.of(input))
                            + "\n";
                    if (Boolean.getBoolean("golden.write")) {
                      Files.writeString(output, written);
                    }
                    assertThat(written).isEqualTo(Files.readString(output));
                  });
            });
  }

  private static JsonNode readings(List<? extends Reading<? extends Fact>> readings)
      throws IOException {
    var all = JsonNodeFactory.instance.arrayNode();
    for (Reading<? extends Fact> reading : readings) {
      all.add(
          JSON.<JsonNode>valueToTree(
              switch (reading) {
                case Reading.Read<? extends Fact>(Fact fact, var findings) ->
                    new TreeMap<>(
                        Map.of(
                            "fact",
                            JSON.readTree(Json.write(fact)),
                            "findings",
                            findings,
                            "kind",
                            fact.kind()));
                case Reading.Stopped<? extends Fact> stopped -> Map.of("stopped", stopped);
              }));
    }
    return all;
  }
}
