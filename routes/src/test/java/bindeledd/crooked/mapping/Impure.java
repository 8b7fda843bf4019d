package bindeledd.crooked.mapping;

import bindeledd.crooked.connector.one.One;
import bindeledd.crooked.model.Leaning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A mapping that reads a file and the clock, and knows a connector. */
public final class Impure {

  public boolean late(Leaning record, One one) {
    return Files.exists(Path.of(record + "-" + one + "-" + LocalDate.now()));
  }
}
