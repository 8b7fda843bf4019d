package bindeledd.connector.tilskudd;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.files.FileReading;
import bindeledd.connector.files.Rows;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/** Any bytes as a CSV list. */
final class TilskuddCsvFuzz implements FuzzTarget {

  static final Columns COLUMNS = new Columns(Liste.BANKPOSTER, Map.of());

  @Override
  public void take(byte[] input) throws IOException {
    var format = new ListFiles(COLUMNS, FileReading.LIMITS, StandardCharsets.UTF_8, null, null);
    reading(format).read("liste.csv", input);
  }

  static FileReading<SortedMap<String, String>, Tilskuddsrad> reading(
      Rows.Format<SortedMap<String, String>> format) {
    return new FileReading<>(
        format,
        (fields, origin) -> new Tilskuddsrad(COLUMNS.list(), fields, origin),
        Tilskuddsrad::opphav,
        TilskuddCsvFuzz::check);
  }

  private static void check(Tilskuddsrad row) {
    printable(row.toString());
    row.felter()
        .forEach(
            (name, value) -> {
              that(
                  COLUMNS.list().kolonner().stream().anyMatch(it -> it.navn().equals(name)),
                  "a row has the list's columns and no other");
              storable(value);
              that(
                  value.length() <= FileReading.LIMITS.field(),
                  "a value is no longer than it may be");
            });
  }
}
