package bindeledd.connector.nir;

import bindeledd.connector.Secret;
import bindeledd.connector.nir.NirProperties.PersonList;
import bindeledd.schema.nirlist.ListedPerson.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Settings for NIR's connector in tests. */
final class NirPropertiesFor {

  private NirPropertiesFor() {}

  static NirProperties sandbox(URI url, Duration timeout, String password, Path folder) {
    return new NirProperties(
        url,
        "0301",
        "",
        "Bindeledd",
        "overforing",
        new Secret(password),
        Map.of(),
        null,
        null,
        null,
        null,
        timeout,
        timeout,
        1024 * 1024,
        10,
        list(folder));
  }

  static PersonList list(Path folder) {
    return new PersonList(
        folder,
        StandardCharsets.UTF_8,
        ';',
        Map.of(
            Field.PERSON_NUMBER, "Fødselsnummer",
            Field.DUF_NUMBER, "DUF-nummer",
            Field.LAW, "Lovverk",
            Field.MUNICIPALITY, "Kommunenummer"),
        Duration.ZERO,
        10);
  }
}
