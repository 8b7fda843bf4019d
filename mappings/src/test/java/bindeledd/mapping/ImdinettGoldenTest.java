package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.model.PersonNumber;
import bindeledd.model.Settlement;
import bindeledd.model.Subject;
import bindeledd.schema.imdinett.Bosettingsperson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Persons of IMDinett's, and what they are as settlements of ours; and these, as the case system is
 * told of them. {@code -Dgolden.write=true} writes the right-hand sides anew, to be read before
 * they are committed.
 */
final class ImdinettGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/imdinett");
  private static final ObjectMapper FOREIGN = new ObjectMapper();
  private static final ObjectMapper JSON =
      Json.mapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @TestFactory
  Stream<DynamicTest> readsWhatTheGoldenPairSays() throws IOException {
    return pairs(
        GOLDEN,
        11,
        input ->
            content(
                ImdinettMapping.read(
                    FOREIGN.readValue(input.toFile(), Bosettingsperson.class), NumberRules.TEST)));
  }

  @TestFactory
  Stream<DynamicTest> tellsTheCaseSystemWhatTheGoldenPairSays() throws IOException {
    return pairs(
        GOLDEN.resolve("melding"),
        5,
        input -> {
          var pair = JSON.readTree(input.toFile());
          return CaseworkMapping.toBosettingsmelding(
              (Settlement) Json.read(pair.path("fact").toString(), Fact.kindOf(Settlement.class)),
              new Subject(List.of(JSON.treeToValue(pair.path("current"), PersonNumber[].class))),
              Grade.valueOf(pair.path("grade").asText()),
              new Municipality(pair.path("told").asText()),
              List.of(JSON.treeToValue(pair.path("findings"), Finding[].class)));
        });
  }

  /** What a golden pair holds on its right-hand side. */
  @FunctionalInterface
  private interface Right {
    Object of(Path input) throws IOException;
  }

  private static Stream<DynamicTest> pairs(Path folder, int least, Right right) throws IOException {
    return inputs(folder, least).stream()
        .map(
            input -> {
              var name = input.getFileName().toString();
              var output = input.resolveSibling(name.replace(".in.json", ".out.json"));
              return DynamicTest.dynamicTest(name, () -> compare(right.of(input), output));
            });
  }

  private static void compare(Object content, Path output) throws IOException {
    var read = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(output, read);
    }
    assertThat(read).isEqualTo(Files.readString(output));
  }

  private static Object content(Reading<? extends Fact> reading) throws IOException {
    return switch (reading) {
      case Reading.Read<? extends Fact>(Fact fact, var findings) ->
          new TreeMap<>(Map.of("fact", JSON.readTree(Json.write(fact)), "findings", findings));
      case Reading.Stopped<? extends Fact> stopped -> Map.of("stopped", stopped);
    };
  }

  private static List<Path> inputs(Path folder, int least) throws IOException {
    try (var files = Files.list(folder)) {
      var inputs = files.filter(path -> path.toString().endsWith(".in.json")).sorted().toList();
      assertThat(inputs).hasSizeGreaterThanOrEqualTo(least);
      return inputs;
    }
  }
}
