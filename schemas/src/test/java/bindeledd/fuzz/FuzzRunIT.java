package bindeledd.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.fuzz.FuzzTargets.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run finds what is planted, says where, and does not repeat the input. */
final class FuzzRunIT {

  private static final Path JAZZER = Path.of("target/jazzer.classpath");

  /** Found by going deeper one step at a time, as only one who sees the way can. */
  static final class Planted implements FuzzTarget {
    @Override
    public void take(byte[] input) {
      var text = new String(input, UTF_8);
      if (text.startsWith("<post") && text.endsWith("/>") && text.contains("fnr=")) {
        throw new IllegalStateException("secret " + text);
      }
    }
  }

  /** More than the adapter has. */
  static final class Greedy implements FuzzTarget {
    private final List<byte[]> kept = new ArrayList<>();

    @Override
    public void take(byte[] input) {
      kept.add(new byte[64 * 1024 * 1024]);
    }
  }

  @TempDir private Path module;

  @Test
  void findsAWayToAFault() throws Exception {
    var outcome = run(Planted.class);

    assertThat(outcome.finding())
        .startsWith("== Java Exception: java.lang.IllegalStateException\n")
        .contains("Planted.take", "input: ")
        .doesNotContain("secret");
    assertThat(outcome.executions()).isPositive();
    assertThat(outcome.edges()).isPositive();
    var input = Seeds.in(module.resolve("target/fuzz/planted/findings")).getFirst();
    // The rest may be bytes that are no text.
    assertThat(new String(Files.readAllBytes(input), UTF_8)).startsWith("<post").endsWith("/>");
  }

  @Test
  void findsWhatNeedsMoreMemoryThanThereIs() throws Exception {
    assertThat(run(Greedy.class).finding()).contains("OutOfMemoryError");
  }

  private FuzzOutcome run(Class<? extends FuzzTarget> target) throws Exception {
    var found =
        new Found(
            target.getSimpleName().toLowerCase(java.util.Locale.ROOT), target.getName(), module);
    Files.createDirectories(found.seeds());
    Files.writeString(found.seeds().resolve("seed"), "<pos");
    return new FuzzRun(
            List.of(found), found.output(), FuzzClassPath.ofThisProcess(JAZZER), FuzzRun.Sight.OURS)
        .fuzz(Duration.ofSeconds(30));
  }
}
