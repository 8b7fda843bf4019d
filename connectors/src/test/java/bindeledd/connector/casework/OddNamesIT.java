package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A service is often started with no locale at all: then only ASCII has letters. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a name is text")
final class OddNamesIT {

  @TempDir Path root;

  @Test
  void takesAFileOfAnyNameWithoutALocale() throws Exception {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OddNames.class.getName(),
                root.toString())
            .redirectErrorStream(true);
    builder.environment().remove("LANG");
    builder.environment().put("LC_ALL", "POSIX");
    var process = builder.start();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.lines().toList())
        .isEqualTo(Collections.nCopies(OddNames.all().size(), OddNames.TAKEN));
  }
}
