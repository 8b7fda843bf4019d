package bindeledd.connector.nir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * One exported file as it was at one moment.
 *
 * @param changed when it was last changed, in milliseconds
 */
record PersonListFile(Path path, long changed) {

  static final Comparator<PersonListFile> OLDEST_FIRST =
      Comparator.comparing(file -> file.place(0), PersonListPlace.IN_ORDER);

  PersonListPlace place(long row) {
    return new PersonListPlace(changed, mark(), row);
  }

  boolean isBefore(PersonListPlace place) {
    return PersonListPlace.IN_ORDER.compare(
            place(0), new PersonListPlace(place.changed(), place.mark(), 0))
        < 0;
  }

  boolean isAt(PersonListPlace place) {
    return changed == place.changed() && mark().equals(place.mark());
  }

  /** Its name for the operator: a number long enough to be somebody's is masked. */
  String name() {
    return String.valueOf(path.getFileName()).replaceAll("\\d{11,}", "***");
  }

  /** Tells files apart in a cursor without their names, which could hold anything. */
  private String mark() {
    try {
      var name = String.valueOf(path.getFileName()).getBytes(StandardCharsets.UTF_8);
      var hash = MessageDigest.getInstance("SHA-256").digest(name);
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
