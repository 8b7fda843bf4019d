package bindeledd.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers made to grow in memory are read or refused, on the adapter's heap. */
final class HostileAnswersIT {

  private static final String HEAP = "-Xmx256m";

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void readsOrRefusesEveryAnswerOnTheAdaptersHeap() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                HostileAnswers.class.getName())
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    System.out.println(printed);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.lines()).hasSize(HostileAnswers.NUMBER);
  }
}
