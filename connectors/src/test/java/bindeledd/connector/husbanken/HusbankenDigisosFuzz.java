package bindeledd.connector.husbanken;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.Row;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.schema.husbanken.Digisossoknad;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Any bytes as a Digisos file: one application, or a reason why there is none. */
final class HusbankenDigisosFuzz implements FuzzTarget {

  private static final int MOST = 20_000;

  @Override
  public void take(byte[] input) throws IOException {
    try (var rows = new DigisosRows(new ByteArrayInputStream(input), MOST)) {
      var row = rows.next();
      that(input.length <= MOST, "no file is larger than it may be");
      that(row.isPresent() && rows.next().isEmpty(), "a file is one application");
      if (row.get() instanceof Row.Good<Digisossoknad> good) {
        printable(good.content().toString());
      }
    } catch (BrokenFile e) {
      that(!e.problem().text().isBlank(), "what cannot be read is explained");
      printable(e.problem().text() + e.problem().advice());
    }
  }
}
