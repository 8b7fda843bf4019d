package bindeledd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.demo.Unpacked;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A day without NIR costs no record an attempt, raises one alarm and loses nothing. */
final class OutageIT {

  /** Stays after the test, so that the leak scan reads what was printed. */
  private static final Path FOLDER = Path.of("target", "outage");

  @BeforeAll
  static void unpackTheAdapter() throws Exception {
    Unpacked.below(FOLDER);
  }

  @Test
  void drainsInOrderWhatWaitedForADay() throws Exception {
    var options = new Outage.Options(2_000, 400, 10, false);
    assertThat(Outage.run(options, FOLDER.resolve("run").toAbsolutePath(), System.out)).isEmpty();
  }
}
