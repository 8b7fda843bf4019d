package bindeledd.workbook;

import bindeledd.mapping.rules.ClaimYear;
import bindeledd.workbook.ClaimBook.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The workbook: the persons and their sum on the first sheet, what it all means on the second. */
final class ClaimSheet {

  static final String BASIS = "Grunnlag";
  static final String MEANING = "Forklaring";

  /** The headings; what is above them is about the whole. */
  static final int HEADINGS = 0;

  private static final int OERE_DIGITS = 2;

  private ClaimSheet() {}

  /** As a file. */
  static byte[] write(ClaimBook book) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Bindeledd", "1.0")) {
      basis(workbook.newWorksheet(BASIS), book);
      meaning(workbook.newWorksheet(MEANING), book);
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void basis(Worksheet sheet, ClaimBook book) {
    for (ClaimColumn column : ClaimColumn.values()) {
      int at = column.place();
      sheet.width(at, column.format().width());
      sheet.value(HEADINGS, at, column.heading());
      sheet.style(HEADINGS, at).bold().wrapText(true).fillColor("D9E2EC").set();
      int line = HEADINGS;
      for (Row row : book.rows()) {
        line++;
        put(sheet, line, at, column.of(row));
        sheet.style(line, at).format(column.format().pattern()).set();
      }
      if (column.isAmount()) {
        total(sheet, line + 1, column, book.rows());
      }
    }
    int last = HEADINGS + book.rows().size() + 1;
    sheet.value(last, 0, "Sum, " + book.rows().size() + " personer");
    sheet.style(last, 0).bold().set();
    sheet.freezePane(1, HEADINGS + 1);
    sheet.setAutoFilter(HEADINGS, 0, last - 1, ClaimColumn.values().length - 1);
  }

  /**
   * Nothing at all where a person's amount is not known: a sum without it would be taken for all.
   */
  private static void total(Worksheet sheet, int line, ClaimColumn column, List<Row> rows) {
    if (rows.stream().allMatch(row -> column.of(row) instanceof Long)) {
      long sum = rows.stream().mapToLong(row -> (Long) column.of(row)).sum();
      put(sheet, line, column.place(), sum);
    }
    sheet.style(line, column.place()).bold().format(column.format().pattern()).set();
  }

  private static void put(Worksheet sheet, int line, int at, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Long oere -> sheet.value(line, at, BigDecimal.valueOf(oere, OERE_DIGITS));
      case Integer number -> sheet.value(line, at, number);
      case LocalDate day -> sheet.value(line, at, day);
      case Object text -> sheet.value(line, at, text.toString());
    }
  }

  private static void meaning(Worksheet sheet, ClaimBook book) {
    sheet.width(0, 28);
    sheet.width(1, 100);
    int line = 0;
    for (List<String> pair : about(book)) {
      sheet.value(line, 0, pair.getFirst());
      sheet.style(line, 0).bold().set();
      sheet.value(line, 1, pair.getLast());
      sheet.style(line, 1).wrapText(true).set();
      line++;
    }
    line++;
    for (ClaimColumn column : ClaimColumn.values()) {
      sheet.value(line, 0, column.heading());
      sheet.value(line, 1, column.meaning());
      sheet.style(line, 1).wrapText(true).set();
      line++;
    }
    sheet.freezePane(1, 0);
  }

  private static List<List<String>> about(ClaimBook book) {
    var year = ClaimYear.of(book.year());
    return List.of(
        List.of("Krav", "Særlig ressurskrevende helse- og omsorgstjenester"),
        List.of("Kommune", book.municipality()),
        List.of("Utgiftsår", Integer.toString(book.year())),
        List.of("Personer", Integer.toString(book.rows().size())),
        List.of(
            "Innslagspunkt og andel",
            year.map(it -> it.threshold() + " kroner; " + it.percent() + " % av det som er over")
                .orElse("Ikke kjent for året. Kravet sendes som grunnlag, uten beregnet beløp.")),
        List.of(
            "Frister",
            year.map(
                    it ->
                        "til revisor "
                            + it.toAuditorBy()
                            + "; til Helsedirektoratet "
                            + it.reportBy())
                .orElse("Ikke kjent for året.")),
        List.of(
            "Beløp",
            "Kroner med øre. Summene er de samme som sendes til Helsedirektoratet, linje for linje."),
        List.of(
            "Fortrolig",
            "Arbeidsboken gjelder helse- og omsorgstjenester til enkeltpersoner. Slett den når kravet er signert."));
  }
}
