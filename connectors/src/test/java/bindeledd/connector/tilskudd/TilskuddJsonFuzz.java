package bindeledd.connector.tilskudd;

import bindeledd.connector.files.FileReading;
import bindeledd.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Any bytes as a JSON list. */
final class TilskuddJsonFuzz implements FuzzTarget {

  @Override
  public void take(byte[] input) throws IOException {
    var format =
        new ListFiles(
            TilskuddCsvFuzz.COLUMNS, FileReading.LIMITS, StandardCharsets.UTF_8, null, null);
    TilskuddCsvFuzz.reading(format).read("liste.json", input);
  }
}
