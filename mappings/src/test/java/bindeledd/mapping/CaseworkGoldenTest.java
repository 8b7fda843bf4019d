package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.Json;
import bindeledd.model.NumberRules;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden pairs: {@code type.in.json} (and the same as CSV and XML, read by the connector's test)
 * becomes {@code type.out.json}. {@code -Dgolden.write=true} writes the right-hand sides anew, to
 * be read before they are committed.
 */
final class CaseworkGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/casework");
  private static final ObjectMapper JSON = Json.mapper();

  @TestFactory
  Stream<DynamicTest> readsWhatTheGoldenPairSays() throws IOException {
    return inputs().stream()
        .map(
            input -> {
              var name = input.getFileName().toString();
              var output = input.resolveSibling(name.replace(".in.json", ".out.json"));
              return DynamicTest.dynamicTest(
                  name,
                  () -> {
                    var read =
                        JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(content(reading(input)))
                            + "\n";
                    if (Boolean.getBoolean("golden.write")) {
                      Files.writeString(output, read);
                    }
                    assertThat(read).isEqualTo(Files.readString(output));
                  });
            });
  }

  @Test
  void hasAPairForEveryType() throws IOException {
    assertThat(inputs())
        .extracting(path -> path.getFileName().toString())
        .containsAll(
            Arrays.stream(Sakstype.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT) + ".in.json")
                .toList());
  }

  private static Reading<? extends Fact> reading(Path input) throws IOException {
    var posts = JSON.readValue(input.toFile(), Sakspost[].class);
    var name = input.getFileName().toString().replace(".in.json", ".csv");
    return CaseworkMapping.read(posts[0].fra(name + " rad 2"), NumberRules.TEST);
  }

  private static Object content(Reading<? extends Fact> reading) throws IOException {
    return switch (reading) {
      case Reading.Read<? extends Fact>(Fact fact, var findings) ->
          new java.util.TreeMap<>(
              Map.of("fact", JSON.readTree(Json.write(fact)), "findings", findings));
      case Reading.Stopped<? extends Fact> stopped -> Map.of("stopped", stopped);
    };
  }

  private static List<Path> inputs() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      return files.filter(path -> path.toString().endsWith(".in.json")).sorted().toList();
    }
  }
}
