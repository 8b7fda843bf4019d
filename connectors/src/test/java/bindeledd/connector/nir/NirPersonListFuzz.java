package bindeledd.connector.nir;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Cursor;
import bindeledd.connector.Fuzzed;
import bindeledd.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Any bytes as a person list that somebody exported: read page by page to its end. */
final class NirPersonListFuzz implements FuzzTarget {

  private final Path file;
  private final PersonListFiles files;

  NirPersonListFuzz() throws IOException {
    var folder = Files.createTempDirectory("person-list");
    file = folder.resolve("liste.csv");
    files = new PersonListFiles(NirPropertiesFor.list(folder), Clock.systemUTC());
  }

  @Override
  public void take(byte[] input) throws IOException {
    Files.write(file, input);
    var at = Cursor.START;
    for (int pages = 0; true; pages++) {
      that(pages <= input.length + 1, "a list ends");
      Cursor after = at;
      var page = Fuzzed.twice(() -> files.pull(after), Fuzzed.ASKED).value();
      that(page != null, "a file that is there can be read");
      Fuzzed.page(page, after);
      page.records()
          .forEach(
              person -> {
                printable(person.toString());
                that(
                    person.values().values().stream().noneMatch(String::isBlank),
                    "an empty cell is none");
              });
      if (page.next().equals(after)) {
        return;
      }
      at = page.next();
    }
  }
}
