package bindeledd.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The adapter killed in the middle of its work, again and again: nothing lost, nothing doubled. */
final class KillIT {

  /** Stays after the test, so that the leak scan reads what the adapter printed. */
  private static final Path FOLDER = Path.of("target", "kill");

  /** As an operator runs it: from the packaged jar, unpacked. */
  @BeforeAll
  static void unpackTheAdapter() throws Exception {
    Path jar = Path.of("target", "bindeledd.jar").toAbsolutePath();
    assertThat(jar).as("packaged before the integration tests").exists();
    FileSystemUtils.deleteRecursively(FOLDER);
    Files.createDirectories(FOLDER);
    Path app = FOLDER.resolve("app").toAbsolutePath();
    var unpack =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    app.toString()))
            .inheritIO()
            .start();
    assertThat(unpack.waitFor()).isZero();
    System.setProperty("bindeledd.app", app.resolve("bindeledd.jar").toString());
  }

  @Test
  void losesNothingAndDoublesNothingWhenKilledTwentyTimes() throws Exception {
    var outcome =
        Demo.play(
            new Demo.Options(7, 150, 20, false),
            FOLDER.resolve("play").toAbsolutePath(),
            System.out);
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.compared()).isGreaterThan(1500);
  }
}
