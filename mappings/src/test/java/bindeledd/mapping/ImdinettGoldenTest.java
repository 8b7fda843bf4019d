package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.Json;
import bindeledd.model.NumberRules;
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

/** Persons of IMDinett's, and what they are as settlements of ours. */
final class ImdinettGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/imdinett");
  private static final ObjectMapper FOREIGN = new ObjectMapper();
  private static final ObjectMapper JSON =
      Json.mapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @TestFactory
  Stream<DynamicTest> readsWhatTheGoldenPairSays() throws IOException {
    return inputs().stream()
        .map(
            input -> {
              var name = input.getFileName().toString();
              var output = input.resolveSibling(name.replace(".in.json", ".out.json"));
              return DynamicTest.dynamicTest(name, () -> compare(input, output));
            });
  }

  private static void compare(Path input, Path output) throws IOException {
    var person = FOREIGN.readValue(input.toFile(), Bosettingsperson.class);
    var read =
        JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(content(ImdinettMapping.read(person, NumberRules.TEST)))
            + "\n";
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

  private static List<Path> inputs() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      var inputs = files.filter(path -> path.toString().endsWith(".in.json")).sorted().toList();
      assertThat(inputs).hasSizeGreaterThan(10);
      return inputs;
    }
  }
}
