package bindeledd.connector.casework;

import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.files.FileReading;
import bindeledd.schema.casework.Sakspost;
import java.io.IOException;

/** Any bytes as a file of the case system. */
final class CaseworkFileReading {

  private CaseworkFileReading() {}

  static void of(String name, byte[] content) throws IOException {
    new FileReading<>(
            new CaseworkFiles(FileReading.LIMITS),
            Sakspost::new,
            Sakspost::opphav,
            CaseworkFileReading::check)
        .read(name, content);
  }

  private static void check(Sakspost post) {
    post.felter()
        .forEach(
            (name, value) -> {
              storable(name);
              storable(value);
              that(
                  value.length() <= FileReading.LIMITS.field(),
                  "a value is no longer than it may be");
            });
  }
}
