package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.GrantOutcome;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.Subject;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Statussvar;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * Golden pairs, in five folders: rows of the portal's lists become our facts, our requests become
 * the portal's, its statuses become ours, and our facts become messages to the case system. {@code
 * -Dgolden.write=true} writes the right-hand sides anew, to be read before they are committed.
 */
final class TilskuddGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/tilskudd");
  private static final ObjectMapper JSON = Json.mapper();
  private static final ObjectMapper FOREIGN = new ObjectMapper();
  private static final Municipality OURS = new Municipality("0301");

  /** Synthetic. */
  private static final Subject SOMEBODY =
      Subject.of(new NationalNumber("05819098850"), new bindeledd.model.DufNumber("201712345602"));

  private static final Instant ASKED = Instant.parse("2026-05-02T08:00:00Z");

  static Tilskuddsrad row(JsonNode json) {
    var fields = new TreeMap<String, String>();
    json.path("felter")
        .fields()
        .forEachRemaining(field -> fields.put(field.getKey(), field.getValue().asText()));
    return new Tilskuddsrad(Liste.valueOf(json.path("liste").asText()), fields, "liste.csv rad 2");
  }

  @TestFactory
  Stream<DynamicTest> rowsBecomeFacts() throws IOException {
    return pairs(
        "rad",
        input ->
            reading(
                TilskuddMapping.read(
                    row(FOREIGN.readTree(input.toFile())), OURS, NumberRules.TEST)));
  }

  @TestFactory
  Stream<DynamicTest> changeRequestsBecomeThePortals() throws IOException {
    return pairs(
        "endring",
        input ->
            message(
                TilskuddMapping.toTilskudd(
                    Json.read(Files.readString(input), GrantChangeRequest.class), SOMEBODY)));
  }

  @TestFactory
  Stream<DynamicTest> applicationsBecomeThePortals() throws IOException {
    return pairs(
        "soknad",
        input ->
            message(
                TilskuddMapping.toTilskudd(
                    Json.read(Files.readString(input), ExtraGrantApplication.class), SOMEBODY)));
  }

  @TestFactory
  Stream<DynamicTest> statusesBecomeOurs() throws IOException {
    var request =
        Json.read(
            Files.readString(GOLDEN.resolve("endring/feil-belop.in.json")),
            GrantChangeRequest.class);
    return pairs(
        "status",
        input ->
            reading(
                TilskuddMapping.read(
                    FOREIGN.readValue(input.toFile(), Statussvar.class), request, ASKED)));
  }

  @TestFactory
  Stream<DynamicTest> factsBecomeMessagesToTheCaseSystem() throws IOException {
    return pairs(
        "melding",
        input -> {
          var pair = JSON.readTree(input.toFile());
          var fact = Json.read(pair.path("fact").toString(), pair.path("kind").asText());
          var findings = List.of(JSON.treeToValue(pair.path("findings"), Finding[].class));
          return JSON.valueToTree(
              CaseworkMapping.toTilskuddsmelding((GrantOutcome) fact, SOMEBODY, findings));
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

  private static JsonNode message(Outgoing<?> outgoing) {
    return switch (outgoing) {
      case Outgoing.Message<?>(var message) -> FOREIGN.valueToTree(message);
      case Outgoing.Needs<?> needs -> throw new AssertionError(needs.toString());
      case Outgoing.Nothing<?>(Finding why) -> JSON.valueToTree(why);
    };
  }

  private static JsonNode reading(Reading<? extends Fact> reading) throws IOException {
    return switch (reading) {
      case Reading.Read<? extends Fact>(Fact fact, var findings) ->
          JSON.valueToTree(
              new TreeMap<>(
                  Map.of(
                      "fact", JSON.readTree(Json.write(fact)),
                      "findings", findings,
                      "kind", fact.kind())));
      case Reading.Stopped<? extends Fact> stopped -> JSON.valueToTree(Map.of("stopped", stopped));
    };
  }
}
