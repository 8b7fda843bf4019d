package bindeledd.connector.tilskudd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowLimits;
import bindeledd.schema.tilskudd.Liste;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The cells of a line, however it is written. */
final class CsvCellsTest {

  @Property(tries = 500)
  void quotationMarksThatNeedNotBeThereChangeNothing(
      @ForAll("values") List<String> values, @ForAll("delimiters") char delimiter)
      throws IOException {
    String between = String.valueOf(delimiter);
    String plain = String.join(between, values);
    String quoted = values.stream().map(it -> '"' + it + '"').collect(Collectors.joining(between));
    assertThat(cells(plain, delimiter)).isEqualTo(cells(quoted, delimiter));
  }

  @Provide
  Arbitrary<List<String>> values() {
    return Arbitraries.strings()
        .withChars("aÆ07 .-'=\u00a0")
        .ofMaxLength(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(';', ',', '\t', '|');
  }

  private static List<List<String>> cells(String line, char delimiter) throws IOException {
    var bytes = new ByteArrayInputStream(line.getBytes(UTF_8));
    var columns = new Columns(Liste.TILSKUDDSLINJER, Map.of());
    try (var cells = new CsvCells(bytes, UTF_8, delimiter, new RowLimits(4000, 65536), columns)) {
      return cells.next().stream()
          .map(
              row ->
                  switch (row) {
                    case Row.Good<List<String>> good -> good.content();
                    case Row.Bad<List<String>> bad -> throw new AssertionError(bad.problem());
                  })
          .toList();
    }
  }
}
