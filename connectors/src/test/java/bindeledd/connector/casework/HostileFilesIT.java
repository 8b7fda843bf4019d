package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break the reader get an answer, are kept, and stop nothing, on a small heap. */
final class HostileFilesIT {

  private static final String HEAP = "-Xmx40m";

  @TempDir Path root;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void answersAndKeepsEveryFileOnASmallHeap() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFiles.class.getName(),
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
        .forEach(part -> became.put(part[0], String.join(" ", part[1], part[2], part[3], part[4])));
    assertThat(became)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("one-line.csv", "2 {RAD_FOR_LANG=1} kept=1 answered=2"),
                Map.entry("open-quote.csv", "1 {RAD_FOR_LANG=1} kept=1 answered=2"),
                Map.entry("million-rows.csv", "1000000 {} kept=1 answered=1"),
                Map.entry("bad-rows.csv", "1 {RAD_ANTALL_FELT=100000} kept=1 answered=100001"),
                Map.entry("long-field.xml", "1 {FELT_FOR_LANGT=1} kept=1 answered=2"),
                Map.entry("long-attribute.xml", "1 {FIL_FOR_STORE_DELER=1} kept=1 answered=1"),
                Map.entry("long-comment.xml", "1 {FIL_FOR_STORE_DELER=1} kept=1 answered=1"),
                Map.entry("long-name.xml", "1 {XML_UGYLDIG=1} kept=1 answered=1"),
                Map.entry("million-entities.xml", "0 {FIL_FOR_STORE_DELER=1} kept=1 answered=1"),
                Map.entry("laughs.xml", "0 {XML_DOCTYPE=1} kept=1 answered=1"),
                Map.entry("deep.xml", "1 {FIL_FOR_STORE_DELER=1} kept=1 answered=1"),
                Map.entry("million-posts.xml", "250000 {} kept=1 answered=1"),
                Map.entry("long-text.json", "1 {JSON_UGYLDIG=1} kept=1 answered=1"),
                Map.entry("white.json", "0 {FIL_FOR_STORE_DELER=1} kept=1 answered=1"),
                Map.entry("deep.json", "0 {JSON_UGYLDIG=1} kept=1 answered=1"),
                Map.entry("good.csv", "1 {} kept=1 answered=1")));
  }
}
