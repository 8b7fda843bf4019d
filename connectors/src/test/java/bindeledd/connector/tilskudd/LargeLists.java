package bindeledd.connector.tilskudd;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Cursor;
import bindeledd.connector.Unreadable;
import bindeledd.connector.files.ExchangeFolder;
import bindeledd.schema.tilskudd.Kolonne;
import bindeledd.schema.tilskudd.Liste;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A process of its own, with a small heap, that reads lists of a million rows, and workbooks made
 * to fill memory, one after another, and tells what became of each: {@code name rows {code=count}
 * seconds}.
 */
final class LargeLists {

  private static final int MILLION = 1_000_000;
  private static final List<String> HEADING =
      Liste.BANKPOSTER.nodvendige().stream().map(Kolonne::navn).toList();

  /** What writes a file. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private LargeLists() {}

  public static void main(String[] arguments) throws IOException {
    var root = Path.of(arguments[0]);
    var folder = new ExchangeFolder(root.resolve(Liste.BANKPOSTER.mappe()));
    var feed =
        new ListFolder(
            Liste.BANKPOSTER,
            root,
            TilskuddSamples.properties(null, root, Duration.ofSeconds(1), 500, Map.of()),
            System::nanoTime);
    var cursor = Cursor.START;
    for (var file : all().entrySet()) {
      var path = folder.root().resolve("inn").resolve(file.getKey());
      try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
        file.getValue().write(out);
      }
      long begun = System.nanoTime();
      long rows = 0;
      var codes = new TreeMap<String, Integer>();
      for (var page = feed.pull(cursor); !page.next().equals(cursor); page = feed.pull(cursor)) {
        rows += page.records().size();
        page.unreadable().stream()
            .map(Unreadable::code)
            .forEach(it -> codes.merge(it, 1, Integer::sum));
        cursor = page.next();
      }
      System.out.printf(
          "%s %d %s %.1f%n", file.getKey(), rows, codes, (System.nanoTime() - begun) / 1e9);
    }
  }

  private static Map<String, Writer> all() {
    var all = new LinkedHashMap<String, Writer>();
    all.put("million.csv", LargeLists::csv);
    all.put("million.json", LargeLists::json);
    all.put("million.xlsx", out -> book(out, sheet -> rows(sheet), "<sst/>"));
    all.put(
        "empty-rows.xlsx",
        out -> book(out, sheet -> repeat(sheet, "<row/>", 200_000_000), "<sst/>"));
    all.put(
        "one-text.xlsx", out -> book(out, sheet -> noise(sheet, "", "", 5 * MILLION), "<sst/>"));
    all.put(
        "one-row.xlsx",
        out ->
            book(
                out,
                sheet -> {
                  sheet.write("<row>".getBytes(UTF_8));
                  noise(sheet, "<c><v>", "</v></c>", 3 * MILLION);
                  sheet.write("</row>".getBytes(UTF_8));
                },
                "<sst/>"));
    all.put("deep.xlsx", out -> book(out, sheet -> repeat(sheet, "<a>", 5 * MILLION), "<sst/>"));
    return all;
  }

  private static void csv(OutputStream out) throws IOException {
    out.write((String.join(";", HEADING) + "\n").getBytes(UTF_8));
    for (int i = 0; i < MILLION; i++) {
      out.write(("2026-04-07;" + i + ",50;AR1;BANK-" + i + "\n").getBytes(UTF_8));
    }
  }

  private static void json(OutputStream out) throws IOException {
    out.write('[');
    for (int i = 0; i < MILLION; i++) {
      out.write(
          "%s{\"dato\":\"2026-04-07\",\"belop\":%d.5,\"gruppe\":\"AR1\",\"referanse\":\"BANK-%d\"}"
              .formatted(i == 0 ? "" : ",", i, i)
              .getBytes(UTF_8));
    }
    out.write(']');
  }

  private static void rows(OutputStream sheet) throws IOException {
    sheet.write(row(HEADING.toArray(String[]::new)));
    for (int i = 0; i < MILLION; i++) {
      sheet.write(row("2026-04-07", i + ",50", "AR1", "BANK-" + i));
    }
  }

  private static byte[] row(String... values) {
    var row = new StringBuilder("<row>");
    for (String value : values) {
      row.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
    }
    return row.append("</row>").toString().getBytes(UTF_8);
  }

  private static void repeat(OutputStream out, String text, int times) throws IOException {
    int block = 10_000;
    var bytes = text.repeat(block).getBytes(UTF_8);
    for (int i = 0; i < times / block; i++) {
      out.write(bytes);
    }
  }

  /** So many numbers that cannot be packed to nothing, each between the same. */
  private static void noise(OutputStream out, String before, String after, int times)
      throws IOException {
    var random = new Random(1);
    for (int i = 0; i < times; i++) {
      out.write((before + random.nextInt(10 * MILLION, 100 * MILLION) + after).getBytes(UTF_8));
    }
  }

  private static void book(OutputStream out, Writer sheet, String shared) throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      part(
          zip,
          "xl/workbook.xml",
          it ->
              it.write(
                  "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>"
                      .getBytes(UTF_8)));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          it ->
              it.write(
                  "<r><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></r>"
                      .getBytes(UTF_8)));
      part(zip, "xl/sharedStrings.xml", it -> it.write(shared.getBytes(UTF_8)));
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          it -> {
            it.write("<worksheet><sheetData>".getBytes(UTF_8));
            sheet.write(it);
            it.write("</sheetData></worksheet>".getBytes(UTF_8));
          });
    }
  }

  private static void part(ZipOutputStream zip, String name, Writer content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    content.write(zip);
    zip.closeEntry();
  }
}
