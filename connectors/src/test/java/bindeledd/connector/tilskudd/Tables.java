package bindeledd.connector.tilskudd;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tables as a portal exports them: a heading and rows, as CSV, JSON or a workbook. */
public final class Tables {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Tables() {}

  /** Text, with what must be in quotation marks in them. */
  public static byte[] csv(char delimiter, Charset charset, List<List<Object>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(value -> quoted(value.toString(), delimiter))
                    .collect(Collectors.joining(String.valueOf(delimiter))))
        .collect(Collectors.joining("\r\n", "", "\r\n"))
        .getBytes(charset);
  }

  private static String quoted(String value, char delimiter) {
    return value.indexOf(delimiter) < 0 && value.indexOf('"') < 0
        ? value
        : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** A list of objects, each with the headings' names. */
  public static byte[] json(List<List<Object>> rows) {
    var objects = new ArrayList<Map<String, Object>>();
    for (var row : rows.subList(1, rows.size())) {
      var object = new LinkedHashMap<String, Object>();
      for (int i = 0; i < row.size(); i++) {
        var value = row.get(i);
        object.put(rows.getFirst().get(i).toString(), value instanceof Number ? value : value + "");
      }
      objects.add(object);
    }
    try {
      return JSON.writeValueAsBytes(objects);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A workbook as Excel writes it: texts shared, days as numbers in cells of days, numbers plain.
   */
  public static byte[] xlsx(List<List<Object>> rows) {
    var texts = new LinkedHashMap<String, Integer>();
    var sheet = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      sheet.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        sheet.append(cell((char) ('A' + c) + "" + (r + 1), rows.get(r).get(c), texts));
      }
      sheet.append("</row>");
    }
    var shared =
        texts.keySet().stream()
            .map(text -> "<si><t>" + escaped(text) + "</t></si>")
            .collect(Collectors.joining());
    return book(Map.of("Liste", sheet.toString()), shared);
  }

  private static String cell(String place, Object value, Map<String, Integer> texts) {
    return switch (value) {
      case String text when text.isEmpty() -> "";
      case LocalDate day ->
          "<c r=\"%s\" s=\"1\"><v>%d</v></c>"
              .formatted(place, ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day));
      case Number number -> "<c r=\"%s\"><v>%s</v></c>".formatted(place, number);
      default ->
          "<c r=\"%s\" t=\"s\"><v>%d</v></c>"
              .formatted(place, texts.computeIfAbsent(value.toString(), _ -> texts.size()));
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** A workbook of these sheets' rows. */
  public static byte[] book(Map<String, String> sheets, String shared) {
    var parts = new LinkedHashMap<String, String>();
    var names = List.copyOf(sheets.keySet());
    var list = new StringBuilder();
    var targets = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(names.get(i), i + 1, i + 1));
      targets.append(
          "<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i + 1, i + 1));
      parts.put(
          "xl/worksheets/sheet%d.xml".formatted(i + 1),
          "<worksheet><sheetData>" + sheets.get(names.get(i)) + "</sheetData></worksheet>");
    }
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"urn:r\"><workbookPr/><sheets>" + list + "</sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
    parts.put("xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs>"
            + "</styleSheet>");
    parts.replaceAll((_, part) -> XML + part);
    return zip(parts, true);
  }

  /** A file of these parts. */
  public static byte[] zip(Map<String, String> parts, boolean packed) {
    var bytes = new LinkedHashMap<String, byte[]>();
    parts.forEach((name, part) -> bytes.put(name, part.getBytes(UTF_8)));
    return packed ? zipped(bytes, ZipEntry.DEFLATED) : stored(bytes);
  }

  /** The same, not packed. */
  static byte[] stored(Map<String, byte[]> parts) {
    return zipped(parts, ZipEntry.STORED);
  }

  private static byte[] zipped(Map<String, byte[]> parts, int method) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        var check = new CRC32();
        check.update(part.getValue());
        var entry = new ZipEntry(part.getKey());
        entry.setMethod(method);
        entry.setSize(part.getValue().length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
