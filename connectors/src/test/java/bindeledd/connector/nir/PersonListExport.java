package bindeledd.connector.nir;

import bindeledd.connector.nir.NirProperties.PersonList;
import bindeledd.schema.nirlist.ListedPerson;
import bindeledd.schema.nirlist.ListedPerson.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** A person list read as NIR's feed reads it, from its first row to its last. */
public final class PersonListExport {

  private PersonListExport() {}

  /**
   * Every row.
   *
   * @throws IOException if it cannot be read to its end
   */
  public static void read(Path file, Map<Field, String> columns, Consumer<ListedPerson> to)
      throws IOException {
    var settings = new PersonList(file, StandardCharsets.UTF_8, ';', columns, Duration.ZERO, 500);
    boolean[] broken = new boolean[1];
    try (var rows = new PersonListRows(new PersonListFile(file, 0), settings)) {
      while (rows.hasNext()) {
        rows.next(to, _ -> broken[0] = true);
      }
    }
    if (broken[0]) {
      throw new IOException("A row cannot be read");
    }
  }
}
