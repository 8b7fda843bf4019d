package bindeledd.report;

import bindeledd.model.report.ReportPerson;
import bindeledd.model.report.ReportRow;
import bindeledd.report.Column.Cell;
import bindeledd.report.Column.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a report looks.
 *
 * @param name its title, in Norwegian
 * @param file what its files are called, and it in JSON
 * @param about what it is for, in a sentence
 * @param groupedBy what its sums are told by
 * @param group which group a row is in; the groups come in the order of their names
 * @param foremost which rows are shown where there is no place for all
 */
record Layout<R extends ReportRow>(
    String name,
    String file,
    String about,
    Class<R> type,
    List<Column<R>> columns,
    String groupedBy,
    Function<R, String> group,
    Foremost<R> foremost) {

  Layout {
    columns = List.copyOf(columns);
  }

  /** The columns with amounts. */
  List<Column<R>> amounts() {
    return columns.stream().filter(Column::isAmount).toList();
  }

  /** Puts columns side by side. */
  static final class Builder<R> {
    private final List<Column<R>> columns = new ArrayList<>();

    Builder<R> with(String heading, String key, Cell cell, String meaning, Value<R> value) {
      columns.add(new Column<>(heading, key, cell, meaning, value));
      return this;
    }

    Builder<R> person(Function<R, @Nullable ReportPerson> who) {
      return with(
              "Person",
              "person.label",
              Cell.TEXT,
              "Navnet slik fagsystemet har det. Tom når raden gjelder kommunen og ingen enkeltperson. "
                  + "Den som har adressesperre står aldri med navn: i rapporten for den som har tjenstlig "
                  + "behov står saken personen finnes under i fagsystemet, i den vanlige rapporten ingenting.",
              row -> label(who.apply(row)))
          .with(
              "Fødselsnummer",
              "person.number",
              Cell.DIGITS,
              "Personens nummer i dag: fødselsnummer, ellers d-nummer, ellers DUF-nummer. Aldri for den som "
                  + "har adressesperre.",
              row -> number(who.apply(row)));
    }

    List<Column<R>> done() {
      return columns;
    }

    private static @Nullable String label(@Nullable ReportPerson person) {
      return person == null ? null : person.label();
    }

    private static @Nullable String number(@Nullable ReportPerson person) {
      return person == null ? null : person.number();
    }
  }
}
