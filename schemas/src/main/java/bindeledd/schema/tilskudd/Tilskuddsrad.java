package bindeledd.schema.tilskudd;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of one of the lists, every value as it stands in the file.
 *
 * @param felter by the columns' own names; a blank value is the same as none
 * @param opphav which file and row; the connector's to set; names no person
 */
public record Tilskuddsrad(Liste liste, SortedMap<String, String> felter, String opphav) {

  public Tilskuddsrad {
    var filled = new TreeMap<String, String>();
    felter.forEach(
        (name, value) -> {
          var text = value.strip();
          if (!text.isEmpty()) {
            filled.put(name, text);
          }
        });
    felter = Collections.unmodifiableSortedMap(filled);
  }

  public Optional<String> verdi(Kolonne kolonne) {
    return Optional.ofNullable(felter.get(kolonne.navn()));
  }

  @Override
  public String toString() {
    return "tilskuddsrad ***";
  }
}
