package bindeledd.connector.tilskudd;

import bindeledd.connector.files.Arrival;
import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.Rows;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/** A file of grant lines read as the folder's feed reads it, and left where it is. */
public final class GrantExport {

  private GrantExport() {}

  /**
   * Every row.
   *
   * @throws IOException if it cannot be read to its end
   */
  public static void read(Path file, Consumer<Tilskuddsrad> to) throws IOException {
    var format =
        new ListFiles(
            new Columns(Liste.TILSKUDDSLINJER, Map.of()),
            new RowLimits(4000, 65536),
            StandardCharsets.UTF_8,
            ';',
            null);
    var arrival = new Arrival(file, Files.size(file), Files.getLastModifiedTime(file), "");
    try (Rows<SortedMap<String, String>> rows =
        format.open(arrival, new BufferedInputStream(Files.newInputStream(file)))) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        switch (row.get()) {
          case Row.Good<SortedMap<String, String>> good ->
              to.accept(new Tilskuddsrad(Liste.TILSKUDDSLINJER, good.content(), "linjer"));
          case Row.Bad<SortedMap<String, String>> bad ->
              throw new IOException("Row " + bad.number() + " cannot be read");
        }
      }
    } catch (BrokenFile e) {
      throw new IOException("Nothing more can be read", e);
    }
  }
}
