package bindeledd.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.soak.Series.Bound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report says which figure grows, and its pictures can be drawn. */
final class ReportTest {

  @TempDir private Path folder;

  @Test
  void isGoodWhenAllIsFlat() {
    var report = new Report("an hour", List.of(series("threads", 0), series("heap", 0)));

    assertThat(report.isGood()).isTrue();
    assertThat(printed(report)).contains("an hour").containsPattern("threads .* flat");
  }

  @Test
  void isNotWhenOneGrowsAndSaysWhich() {
    var report = new Report("an hour", List.of(series("threads", 0), series("heap", 1)));

    assertThat(report.isGood()).isFalse();
    assertThat(printed(report))
        .containsPattern("threads .* flat")
        .containsPattern("heap .* 40\\.0 .* 5\\.00 .* GROWS");
  }

  @Test
  void isNotWhenItCannotTell() {
    var report = new Report("a moment", List.of(new Series("heap", "MiB", new Bound(0, 1))));

    assertThat(report.isGood()).isFalse();
    assertThat(printed(report)).contains("heap: 0 points are too few to tell");
  }

  @Test
  void writesEveryFigureAndAPictureOfEach() throws Exception {
    new Report("an hour", List.of(series("threads", 0), series("heap", 1))).write(folder);

    assertThat(Files.readAllLines(folder.resolve("soak.csv")))
        .hasSize(1 + 2 * 61)
        .contains("heap;MiB;30.000;130.0000");
    var pictures =
        Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
            .matcher(Files.readString(folder.resolve("soak.html")))
            .results()
            .map(result -> result.group())
            .toList();
    assertThat(pictures).hasSize(2);
    for (String picture : pictures) {
      var drawn =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(picture.getBytes(UTF_8)));
      assertThat(drawn.getElementsByTagName("polyline").getLength()).isOne();
      assertThat(picture).doesNotContain("NaN", "Infinity");
    }
  }

  private static Series series(String name, double perMinute) {
    var series = new Series(name, "MiB", new Bound(0, 5));
    for (int minute = 0; minute <= 60; minute++) {
      series.add(minute, 100 + perMinute * minute);
    }
    return series;
  }

  private static String printed(Report report) {
    var out = new ByteArrayOutputStream();
    report.print(new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8);
  }
}
