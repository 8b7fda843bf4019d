package bindeledd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.demo.Unpacked;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * That the benchmark runs and measures everything it says. Never how fast: that is for a quiet
 * machine.
 */
final class BenchIT {

  /** Stays after the test, so that the leak scan reads what was printed. */
  private static final Path FOLDER = Path.of("target", "bench-it");

  @BeforeAll
  static void unpackTheAdapter() throws Exception {
    Unpacked.below(FOLDER);
  }

  @Test
  void measuresEveryRow() throws Exception {
    Path json = FOLDER.resolve("bench.json");
    var options = Options.of("--quick", "--json", json.toString());
    var rows = Bench.run(options, FOLDER.resolve("run").toAbsolutePath());
    assertThat(rows).extracting(Row::name).containsExactlyInAnyOrderElementsOf(Bench.names());
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.figures()).isNotEmpty();
              assertThat(row.figures())
                  .allSatisfy(figure -> assertThat(figure.least()).isPositive());
            });

    Report.write(rows, Bench.machine(), json);
    assertThat(json).content().contains("\"rounds\"");
    var table = new ByteArrayOutputStream();
    Report.print(rows, new PrintStream(table, true, StandardCharsets.UTF_8));
    assertThat(table.toString(StandardCharsets.UTF_8)).contains(rows.getFirst().title());
  }
}
