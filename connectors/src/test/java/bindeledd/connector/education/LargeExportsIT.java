package bindeledd.connector.education;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fifty thousand persons, and exports made to fill the heap, are read on a small one. */
final class LargeExportsIT {

  private static final String HEAP = "-Xmx24m";

  @TempDir Path root;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void readsEveryExportOnASmallHeap() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                LargeExports.class.getName(),
                root.toString())
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    System.out.println(printed);
    assertThat(process.waitFor()).as(printed).isZero();

    var became = new LinkedHashMap<String, String>();
    printed
        .lines()
        .map(line -> line.split(" "))
        .forEach(part -> became.put(part[0], String.join(" ", part[1], part[2], part[3])));
    assertThat(became)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("full.xml", "102000 {} kept=1"),
                Map.entry("one-membership.xml", "50000 {} kept=1"),
                Map.entry("large-person.xml", "1 {RAD_FOR_LANG=1} kept=1"),
                Map.entry("large-text.xml", "1 {FELT_FOR_LANGT=1} kept=1"),
                Map.entry("large-attribute.xml", "0 {FIL_FOR_STORE_DELER=1} kept=1"),
                Map.entry("deep.xml", "0 {FIL_FOR_STORE_DELER=1} kept=1"),
                Map.entry("bad-persons.xml", "0 {NOEKKEL_MANGLER=50000} kept=1")));
  }
}
