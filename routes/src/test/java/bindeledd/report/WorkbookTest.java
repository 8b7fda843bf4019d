package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Grade;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The workbook is what Office Open XML asks for, so that no program has anything to repair. */
final class WorkbookTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void everyPartIsWellFormedAndTiedTogether(ReportKind kind) throws Exception {
    var town =
        new Town()
            .with(1, Grade.UNGRADED, "\u0001\uFFFF\uD800 <&> \u0B85 \uD83D\uDE00", 100)
            .with(2, Grade.UNGRADED, "x".repeat(40_000), 0);
    try (var files = new ReportFiles(folder).of(town)) {
      Map<String, Document> parts = parts(files.open(kind, Format.XLSX, false));

      Set<String> typed = new HashSet<>();
      for (Element type : all(parts.get("[Content_Types].xml"), "Override")) {
        typed.add(type.getAttribute("PartName").substring(1));
      }
      assertThat(parts.keySet()).containsAll(typed);
      Set<String> targets = new HashSet<>();
      for (Element relation : all(parts.get("xl/_rels/workbook.xml.rels"), "Relationship")) {
        targets.add("xl/" + relation.getAttribute("Target").replaceFirst("^/?xl/", ""));
      }
      assertThat(parts.keySet()).containsAll(targets);
      assertThat(all(parts.get("xl/workbook.xml"), "sheet"))
          .extracting(sheet -> sheet.getAttribute("name"))
          .containsExactly(
              kind.layout().name(), XlsxReport.MEANING, XlsxReport.SUMS, XlsxReport.RUN)
          .allMatch(name -> name.length() <= 31 && !name.matches(".*[\\\\/?*\\[\\]:].*"));
      int styles = all(element(parts.get("xl/styles.xml"), "cellXfs"), "xf").size();
      for (String name : typed) {
        if (name.startsWith("xl/worksheets/")) {
          sheet(parts.get(name), styles);
        }
      }
    }
  }

  /** Rows and cells in order, each once, and no style that is not there. */
  private static void sheet(Document sheet, int styles) {
    int last = 0;
    for (Element row : all(sheet, "row")) {
      int number = Integer.parseInt(row.getAttribute("r"));
      assertThat(number).isGreaterThan(last);
      last = number;
      int at = 0;
      for (Element cell : all(row, "c")) {
        String place = cell.getAttribute("r");
        assertThat(place).endsWith(Integer.toString(number));
        int column = place.charAt(0) - 'A' + 1;
        assertThat(column).isGreaterThan(at);
        at = column;
        String style = cell.getAttribute("s");
        assertThat(style.isEmpty() ? 0 : Integer.parseInt(style)).isLessThan(styles);
        assertThat(cell.getTextContent().length()).isLessThan(32_768);
      }
    }
    List<String> order = new ArrayList<>();
    NodeList children = sheet.getDocumentElement().getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      order.add(children.item(i).getNodeName());
    }
    // The order that the standard asks for.
    List<String> standard =
        List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetProtection",
            "autoFilter",
            "mergeCells",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "pageMargins",
            "pageSetup",
            "headerFooter");
    assertThat(standard).containsAll(order);
    assertThat(order).isSortedAccordingTo(java.util.Comparator.comparing(standard::indexOf));
  }

  @Test
  void theHeadingStaysAndCanBeFiltered() throws Exception {
    var town = new Town().with(1, Grade.UNGRADED, "A", 100).with(2, Grade.UNGRADED, "B", 200);
    try (var files = new ReportFiles(folder).of(town)) {
      Map<String, Document> parts = parts(files.open(ReportKind.GRANTS, Format.XLSX, false));
      Document sheet = parts.get("xl/worksheets/sheet1.xml");

      assertThat(element(sheet, "pane").getAttribute("state")).isEqualTo("frozen");
      assertThat(element(sheet, "pane").getAttribute("ySplit")).isEqualTo("1");
      assertThat(element(sheet, "autoFilter").getAttribute("ref")).isEqualTo("A1:N3");
      assertThat(element(parts.get("xl/styles.xml"), "numFmts").getElementsByTagName("*"))
          .satisfies(
              formats -> {
                var codes = new ArrayList<String>();
                for (int i = 0; i < formats.getLength(); i++) {
                  codes.add(((Element) formats.item(i)).getAttribute("formatCode"));
                }
                assertThat(codes).contains("#,##0.00");
              });
    }
  }

  private Map<String, Document> parts(byte[] workbook)
      throws IOException, ParserConfigurationException, SAXException {
    Path file = Files.write(folder.resolve("bok.xlsx"), workbook);
    var parts = new HashMap<String, Document>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          assertThat(
                  parts.put(
                      entry.getName(),
                      DocumentBuilderFactory.newInstance()
                          .newDocumentBuilder()
                          .parse(new ByteArrayInputStream(in.readAllBytes()))))
              .as("%s is there once", entry.getName())
              .isNull();
        }
      }
    }
    return parts;
  }

  private static Element element(Document in, String tag) {
    return (Element) in.getElementsByTagName(tag).item(0);
  }

  private static List<Element> all(Document in, String tag) {
    return all(in.getDocumentElement(), tag);
  }

  private static List<Element> all(Element in, String tag) {
    NodeList found = in.getElementsByTagName(tag);
    var all = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }
}
