package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.CareClaim;
import bindeledd.model.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden pairs: a claim of ours becomes a line of Helsedirektoratet's. {@code -Dgolden.write=true}
 * writes the right-hand sides anew, to be read before they are committed.
 */
final class HelsedirektoratetGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/helsedirektoratet");
  private static final ObjectMapper FOREIGN = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> claimsBecomeLines() throws IOException {
    return inputs().stream()
        .map(
            input -> {
              var name = input.getFileName().toString();
              var output = input.resolveSibling(name.replace(".in.json", ".out.json"));
              return DynamicTest.dynamicTest(
                  name,
                  () -> {
                    var written = line(input);
                    if (Boolean.getBoolean("golden.write")) {
                      Files.writeString(output, written);
                    }
                    assertThat(written).isEqualTo(Files.readString(output));
                  });
            });
  }

  @Test
  void namesNobody() throws IOException {
    for (Path input : inputs()) {
      var claim = Json.read(Files.readString(input), CareClaim.class);
      assertThat(line(input))
          .doesNotContain(
              claim.header().subject().numbers().stream().map(it -> it.digits()).toList())
          .doesNotContain(claim.birthDate().toString());
    }
  }

  private static String line(Path input) throws IOException {
    var claim = Json.read(Files.readString(input), CareClaim.class);
    return switch (HelsedirektoratetMapping.toHelsedirektoratet(claim)) {
      case Outgoing.Message<?>(var line) ->
          FOREIGN.writerWithDefaultPrettyPrinter().writeValueAsString(line) + "\n";
      case Outgoing.Needs<?> needs -> throw new AssertionError(needs.toString());
      case Outgoing.Nothing<?> nothing -> throw new AssertionError(nothing.toString());
    };
  }

  private static List<Path> inputs() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      return files.filter(path -> path.toString().endsWith(".in.json")).sorted().toList();
    }
  }
}
