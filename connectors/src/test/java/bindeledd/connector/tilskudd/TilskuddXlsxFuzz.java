package bindeledd.connector.tilskudd;

import static bindeledd.fuzz.Expect.that;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.FileReading;
import bindeledd.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Any bytes as a workbook: as they are, or, with {@code %%%%} between them, as the parts of one:
 * sheet, shared texts, styles, workbook.
 */
final class TilskuddXlsxFuzz implements FuzzTarget {

  private static final List<String> PARTS =
      List.of(
          "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml");
  private static final String BOOK =
      "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>";
  private static final String RELATIONS =
      "<r><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></r>";
  private static final int MOST_ROWS = 10_000;

  private final Path file = temporary();

  private static Path temporary() {
    try {
      var path = Files.createTempFile("fuzz", ".xlsx");
      path.toFile().deleteOnExit();
      return path;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void take(byte[] input) throws IOException {
    if (input.length > 1 && input[0] == 'P' && input[1] == 'K') {
      Files.write(file, input);
      rows();
      return;
    }
    var parts = new String(input, ISO_8859_1).split("%%%%", PARTS.size());
    var all = new LinkedHashMap<String, byte[]>();
    all.put("xl/_rels/workbook.xml.rels", RELATIONS.getBytes(ISO_8859_1));
    all.put("xl/workbook.xml", BOOK.getBytes(ISO_8859_1));
    for (int i = 0; i < parts.length; i++) {
      all.put(PARTS.get(i), parts[i].getBytes(ISO_8859_1));
    }
    Files.write(file, Tables.stored(all));
    TilskuddCsvFuzz.reading(
            (_, bytes) -> {
              bytes.close();
              return new TableRows(
                  XlsxCells.open(file, null, FileReading.LIMITS), TilskuddCsvFuzz.COLUMNS, false);
            })
        .read("liste.xlsx", input);
  }

  private void rows() throws IOException {
    try (var cells = XlsxCells.open(file, null, FileReading.LIMITS)) {
      long last = 0;
      for (int i = 0; i < MOST_ROWS; i++) {
        var row = cells.next();
        if (row.isEmpty()) {
          return;
        }
        that(row.get().number() > last, "rows come in order, each once");
        last = row.get().number();
      }
    } catch (BrokenFile e) {
      that(!e.problem().text().isBlank(), "what cannot be read is explained");
    }
  }
}
