package bindeledd.crash;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.demo.Unpacked;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Killed once at every step, whoever it is: nothing lost, nothing doubled, nothing out of order.
 */
final class CrashIT {

  /** Stays after the test, so that the leak scan reads what everybody printed. */
  private static final Path FOLDER = Path.of("target", "crash");

  @BeforeAll
  static void unpackTheAdapter() throws Exception {
    Unpacked.below(FOLDER);
  }

  @Test
  void losesDoublesAndReordersNothingWhoeverIsKilledAtWhateverStep() throws Exception {
    var outcome =
        Crashtest.run(
            new Crashtest.Options(20, 7), FOLDER.resolve("run").toAbsolutePath(), System.out);

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.summary()).isEqualTo("kills=20 lost=0 doubled=0 reordered=0 unknown=0");
  }
}
