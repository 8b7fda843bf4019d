package bindeledd.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adapter killed in the middle of its work, again and again: nothing lost, nothing doubled. */
final class KillIT {

  /** Stays after the test, so that the leak scan reads what the adapter printed. */
  private static final Path FOLDER = Path.of("target", "kill");

  @BeforeAll
  static void unpackTheAdapter() throws Exception {
    Unpacked.below(FOLDER);
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
