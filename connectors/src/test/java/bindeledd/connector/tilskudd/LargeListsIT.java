package bindeledd.connector.tilskudd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A million rows in every form, and workbooks made to fill memory, are read on a small heap. */
final class LargeListsIT {

  private static final String HEAP = "-Xmx32m";

  @TempDir Path root;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void readsEveryListOnASmallHeap() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                LargeLists.class.getName(),
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
        .forEach(part -> became.put(part[0], part[1] + " " + part[2]));
    assertThat(became)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "million.csv", "1000000 {}",
                "million.json", "1000000 {}",
                "million.xlsx", "1000000 {}",
                "empty-rows.xlsx", "0 {XLSX_FOR_STOR=1}",
                "one-text.xlsx", "0 {FIL_TOM=1}",
                "one-row.xlsx", "0 {RAD_FOR_LANG=1}",
                "deep.xlsx", "0 {XLSX_UGYLDIG=1}"));
  }
}
