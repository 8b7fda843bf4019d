package bindeledd.soak;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.demo.Unpacked;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * That a minute of it comes to its end. Never whether something grows: what warms up still does,
 * and a busy machine takes too few points to tell.
 */
final class SoakIT {

  private static final Path FOLDER = Path.of("target", "soak-it").toAbsolutePath();

  @BeforeAll
  static void unpackTheAdapter() throws Exception {
    Unpacked.below(FOLDER);
  }

  @Test
  void whatIsHandedOverComesToItsEndAtNirAndInTheCaseSystem() throws Exception {
    var out = new ByteArrayOutputStream();
    var soak =
        new Soak(
            Soak.Options.of(new String[] {"--quick"}),
            Files.createDirectories(FOLDER.resolve("run")),
            new PrintStream(out, true, StandardCharsets.UTF_8));

    soak.run();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("nothing was left waiting.")
        .doesNotContain("was told 0;")
        .contains("resident memory", "heap after a collection");
    assertThat(FOLDER.resolve("run/soak.csv")).isNotEmptyFile();
  }
}
