package bindeledd.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.Participant;
import bindeledd.model.ProgrammeRecord;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuPost;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden pairs: a role with its person and group, and what is on record, in {@code name.in.json},
 * become what {@code name.out.json} says. {@code -Dgolden.write=true} writes the right-hand sides
 * anew, to be read before they are committed.
 */
final class EducationGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/education");
  private static final ObjectMapper JSON = Json.mapper();

  private record Case(
      PifuPost post,
      PifuItem.@Nullable Person person,
      PifuItem.@Nullable Group group,
      List<JsonNode> onRecord) {}

  @TestFactory
  Stream<DynamicTest> tellsWhatTheGoldenPairSays() throws IOException {
    return inputs().stream()
        .map(
            input ->
                DynamicTest.dynamicTest(
                    input.getFileName().toString(),
                    () -> {
                      var output = output(input);
                      var told =
                          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told(input))
                              + "\n";
                      if (Boolean.getBoolean("golden.write")) {
                        Files.writeString(output, told);
                      }
                      assertThat(told).isEqualTo(Files.readString(output));
                    }));
  }

  @Test
  void hasAPairForEveryKindThatAnEducationSystemTells() throws IOException {
    var kinds = new ArrayList<String>();
    for (var input : inputs()) {
      JSON.readTree(output(input).toFile()).forEach(told -> kinds.add(told.path("kind").asText()));
    }
    assertThat(kinds)
        .contains(
            Fact.kindOf(Participant.class),
            Fact.kindOf(ProgrammeRecord.Hours.class),
            Fact.kindOf(ProgrammeRecord.Absence.class),
            Fact.kindOf(ProgrammeRecord.Exemption.class));
  }

  @Test
  void readsAgainWhatIsKeptAndTakesNothingForNothing() throws IOException {
    for (var input : inputs()) {
      var item = JSON.readValue(input.toFile(), Case.class).post().item();
      assertThat(EducationMapping.read(EducationMapping.write(item))).contains(item);
    }
    assertThat(EducationMapping.read("null")).isEmpty();
  }

  private static List<Map<String, Object>> told(Path input) throws IOException {
    var pair = JSON.readValue(input.toFile(), Case.class);
    var onRecord = new ArrayList<Fact>();
    for (JsonNode fact : pair.onRecord()) {
      onRecord.add(Json.read(fact.path("fact").toString(), fact.path("kind").asText()));
    }
    var reading =
        EducationMapping.read(
            pair.post(),
            (Role) pair.post().item(),
            pair.person(),
            pair.group(),
            new Municipality("0301"),
            NumberRules.TEST,
            text -> "%08x".formatted(text.hashCode()).getBytes(UTF_8));
    var told = new ArrayList<Map<String, Object>>();
    for (var one : reading.map(it -> it.against(onRecord)).orElse(List.of())) {
      told.add(content(one.reading()));
    }
    return told;
  }

  private static Map<String, Object> content(Reading<? extends Fact> reading) throws IOException {
    return switch (reading) {
      case Reading.Read<? extends Fact>(Fact fact, var findings) ->
          new TreeMap<>(
              Map.of(
                  "kind", fact.kind(),
                  "fact", JSON.readTree(Json.write(fact)),
                  "findings", findings));
      case Reading.Stopped<? extends Fact> stopped ->
          new TreeMap<>(Map.of("kind", stopped.kind(), "stopped", stopped));
    };
  }

  private static List<Path> inputs() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      return files.filter(path -> path.toString().endsWith(".in.json")).sorted().toList();
    }
  }

  private static Path output(Path input) {
    return input.resolveSibling(input.getFileName().toString().replace(".in.json", ".out.json"));
  }
}
