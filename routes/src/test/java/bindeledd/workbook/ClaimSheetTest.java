package bindeledd.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.CareClaim.Costs;
import bindeledd.workbook.ClaimBook.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the auditor sees. */
final class ClaimSheetTest {

  @TempDir Path folder;

  private static final Row KARI =
      row("R-2", "Kari Prøvesen", new Costs(2_900_000_00L, 850_000_00L, 12_000_50L, 500_00L, 0));
  private static final Row NOBODY =
      row("R-1", null, new Costs(3_000_000_33L, 0, 0, 0, 744_000_00L));

  @Test
  void hasAColumnForEachAmountAndASumBelow() throws IOException {
    var cells = basis(new ClaimBook("0301", 2020, List.of(KARI, NOBODY)));

    assertThat(cells.getFirst())
        .isEqualTo(Arrays.stream(ClaimColumn.values()).map(ClaimColumn::heading).toList());
    assertThat(column(cells, ClaimColumn.REFERENCE))
        .containsExactly("R-1", "R-2", "Sum, 2 personer");
    assertThat(column(cells, ClaimColumn.WAGES))
        .containsExactly("3000000.33", "2900000", "5900000.33");
    assertThat(column(cells, ClaimColumn.BASIS))
        .containsExactly("2256000.33", "2037499.5", "4293499.83");
    assertThat(column(cells, ClaimColumn.REFUND)).containsExactly("100", "200", "300");
  }

  @Test
  void sumsOnlyWhatIsKnownOfAll() throws IOException {
    var unknown =
        new Row("R-3", null, 1990, LocalDate.of(2025, 1, 1), KARI.costs(), Optional.empty());
    var cells = basis(new ClaimBook("0301", 2025, List.of(KARI, unknown)));

    assertThat(column(cells, ClaimColumn.REFUND)).containsExactly("200", "", "");
    assertThat(column(cells, ClaimColumn.BASIS))
        .containsExactly("2037499.5", "2037499.5", "4074999");
  }

  @Test
  void namesOnlyWhomItMay() throws IOException {
    var cells = basis(new ClaimBook("0301", 2020, List.of(KARI, NOBODY)));

    assertThat(column(cells, ClaimColumn.PERSON))
        .containsExactly("Ikke navngitt", "Kari Prøvesen", "");
  }

  @Test
  void explainsEveryColumnAndSaysWhatIsNotKnown() throws IOException {
    var known = meaning(new ClaimBook("0301", 2020, List.of(KARI)));
    var unknown = meaning(new ClaimBook("0301", 2025, List.of(KARI)));

    assertThat(known)
        .containsKeys(
            Arrays.stream(ClaimColumn.values()).map(ClaimColumn::heading).toArray(String[]::new));
    assertThat(known)
        .containsEntry("Innslagspunkt og andel", "1430000 kroner; 80 % av det som er over");
    assertThat(unknown.get("Innslagspunkt og andel")).startsWith("Ikke kjent");
    assertThat(unknown.get("Frister")).startsWith("Ikke kjent");
  }

  @Test
  void amountsAreNumbersAndTheHeadingsStay() throws IOException {
    var parts = parts(new ClaimBook("0301", 2020, List.of(KARI)));

    assertThat(parts.get("xl/styles.xml")).contains("#,##0.00");
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains("state=\"frozen\"", "ySplit=\"1\"", "<v>2900000");
  }

  private static Row row(String reference, String name, Costs costs) {
    return new Row(
        reference,
        name,
        1990,
        LocalDate.of(2019, 12, 10),
        costs,
        Optional.of(reference.equals("R-1") ? 100_00L : 200_00L));
  }

  private static List<List<String>> basis(ClaimBook book) throws IOException {
    return sheet(book, ClaimSheet.BASIS, ClaimColumn.values().length);
  }

  private static Map<String, String> meaning(ClaimBook book) throws IOException {
    var all = new HashMap<String, String>();
    sheet(book, ClaimSheet.MEANING, 2).forEach(row -> all.put(row.getFirst(), row.getLast()));
    return all;
  }

  private static List<String> column(List<List<String>> cells, ClaimColumn column) {
    return cells.stream().skip(1).map(row -> row.get(column.place())).toList();
  }

  static List<List<String>> sheet(ClaimBook book, String name, int columns) throws IOException {
    return cells(ClaimSheet.write(book), name, columns);
  }

  /** The cells of a sheet as text, numbers without needless noughts. */
  static List<List<String>> cells(byte[] workbook, String name, int columns) throws IOException {
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      Sheet sheet = read.findSheet(name).orElseThrow();
      var cells = new ArrayList<List<String>>();
      for (var row : sheet.read()) {
        var line = new ArrayList<String>();
        for (int i = 0; i < columns; i++) {
          line.add(
              row.getOptionalCell(i)
                  .map(
                      cell ->
                          cell.getValue() instanceof BigDecimal number
                              ? number.stripTrailingZeros().toPlainString()
                              : cell.getText())
                  .orElse(""));
        }
        cells.add(line);
      }
      return cells;
    }
  }

  private Map<String, String> parts(ClaimBook book) throws IOException {
    Path file = Files.write(folder.resolve("krav.xlsx"), ClaimSheet.write(book));
    var parts = new HashMap<String, String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var content = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
