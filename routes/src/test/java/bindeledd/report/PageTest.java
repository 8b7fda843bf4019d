package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Grade;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page is well formed, fetches nothing, and can be read by those who do not see it. */
final class PageTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void canBeReadByAScreenReader(ReportKind kind) throws Exception {
    Element page = page(kind);

    assertThat(page.getAttribute("lang")).isEqualTo("nb");
    assertThat(text(page, "title")).isNotBlank();
    assertThat(page.getElementsByTagName("main").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    List<Element> tables = all(page, "table");
    assertThat(tables).hasSizeGreaterThanOrEqualTo(3);
    for (Element table : tables) {
      assertThat(text(table, "caption")).isNotBlank();
      assertThat(all((Element) table.getElementsByTagName("thead").item(0), "th"))
          .isNotEmpty()
          .allMatch(th -> th.getAttribute("scope").equals("col"));
      int columns = all((Element) table.getElementsByTagName("thead").item(0), "th").size();
      assertThat(all(table, "tr"))
          .allMatch(tr -> all(tr, "th").size() + all(tr, "td").size() == columns);
    }
    for (Element chart : all(page, "svg")) {
      assertThat(chart.getAttribute("role")).isEqualTo("img");
      assertThat(text(chart, "title")).isNotBlank();
      assertThat(text(chart, "desc")).contains(":");
      for (String id : chart.getAttribute("aria-labelledby").split(" ")) {
        assertThat(ids(page)).contains(id);
      }
    }
  }

  @Test
  void drawsFindingsOverTimeAndKronerByMonth() throws Exception {
    assertThat(all(page(ReportKind.DEVIATIONS), "rect")).isNotEmpty();
    assertThat(all(page(ReportKind.AT_RISK), "rect")).hasSizeGreaterThan(1);
    assertThat(all(page(ReportKind.DEADLINES), "rect")).isNotEmpty();
  }

  @Test
  void fetchesAndRunsNothing() throws Exception {
    Element page = page(ReportKind.AT_RISK);
    for (String tag : List.of("script", "link", "img", "iframe", "form", "object")) {
      assertThat(page.getElementsByTagName(tag).getLength()).as(tag).isZero();
    }
    assertThat(text(page, "style")).doesNotContain("url(", "@import");
  }

  /** Everything that is written in one colour on another, as WCAG 2.1 AA wants it: 4.5 to 1. */
  @Test
  void hasContrast() throws Exception {
    String style = text(page(ReportKind.DEVIATIONS), "style");
    Set<String> colours = new HashSet<>();
    Pattern.compile("color:(#[0-9a-f]{3,6})")
        .matcher(style)
        .results()
        .forEach(it -> colours.add(it.group(1)));
    assertThat(colours).contains("#1a1a1a", "#7f1212");
    for (String ink : List.of("#1a1a1a", "#7f1212", "#0b4f7d")) {
      for (String paper : List.of("#ffffff", "#e6ecf2")) {
        assertThat(contrast(ink, paper)).as(ink + " on " + paper).isGreaterThan(4.5);
      }
    }
    assertThat(contrast("#767676", "#ffffff")).as("lines").isGreaterThan(3);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum +=
          weights[i]
              * (channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private Element page(ReportKind kind) throws Exception {
    Path place = ReportFiles.folder(folder, kind.name());
    var town =
        new Town()
            .with(1, Grade.UNGRADED, "A <b> & \"C\"", 100)
            .with(2, Grade.UNGRADED, "D", 2_000_000)
            .with(7, Grade.UNGRADED, "E", 50);
    try (var files = new ReportFiles(place).of(town)) {
      return parse(files.open(kind, Format.HTML, false));
    }
  }

  private static Element parse(byte[] page)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page))
        .getDocumentElement();
  }

  private static Set<String> ids(Element page) {
    Set<String> ids = new HashSet<>();
    for (Element element : all(page, "*")) {
      assertThat(element.getAttribute("id").isEmpty() || ids.add(element.getAttribute("id")))
          .as("ids are unique")
          .isTrue();
    }
    return ids;
  }

  private static List<Element> all(Element in, String tag) {
    NodeList found = in.getElementsByTagName(tag);
    var all = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  private static String text(Element in, String tag) {
    return in.getElementsByTagName(tag).item(0).getTextContent();
  }
}
