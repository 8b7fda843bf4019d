package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * Golden pairs: the register's document {@code case.in.json} becomes our person {@code
 * case.out.json}. {@code -Dgolden.write=true} writes the right-hand sides anew, to be read before
 * they are committed.
 */
final class FolkeregisterGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/folkeregister");
  private static final ObjectMapper JSON = Json.mapper();
  private static final ObjectMapper FOREIGN = new ObjectMapper();

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

  private static Reading<Person> reading(Path input) throws IOException {
    return FolkeregisterMapping.toPerson(
        FOREIGN.readValue(input.toFile(), Folkeregisterperson.class),
        new Municipality("4601"),
        null);
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
