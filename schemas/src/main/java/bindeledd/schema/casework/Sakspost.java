package bindeledd.schema.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One record as a case system hands it over: one change in what the municipality has registered
 * about one participant. Every value is raw text, so that a bad date is a finding on that row and
 * not the end of the file. Which fields there must be is {@code sakspost.schema.json}'s to say.
 *
 * @param felter the fields by name, also such as the contract does not know; a blank value is the
 *     same as none
 * @param opphav where it came from, file and row; the connector's to set, never the sender's; names
 *     no person
 */
public record Sakspost(@JsonValue SortedMap<String, String> felter, String opphav) {

  public Sakspost {
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

  /** An empty one of a type, to be filled by {@link #med}. */
  public static Sakspost av(Sakstype type) {
    return new Sakspost(new TreeMap<>(Map.of(Felt.TYPE.navn(), type.name())), "");
  }

  /**
   * From its JSON form; {@code null} is the same as absent, and a number is as good as its text.
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Sakspost av(Map<String, @Nullable Object> felter) {
    var text = new TreeMap<String, String>();
    felter.forEach((name, value) -> text.put(name, Objects.toString(value, "")));
    return new Sakspost(text, "");
  }

  /** The same with one more field, or with another value of it. */
  public Sakspost med(Felt felt, String verdi) {
    var all = new TreeMap<>(felter);
    all.put(felt.navn(), verdi);
    return new Sakspost(all, opphav);
  }

  /** The same without a field. */
  public Sakspost uten(Felt felt) {
    var all = new TreeMap<>(felter);
    all.remove(felt.navn());
    return new Sakspost(all, opphav);
  }

  /** The same, known to come from there. */
  public Sakspost fra(String sted) {
    return new Sakspost(felter, sted);
  }

  public Optional<String> verdi(Felt felt) {
    return Optional.ofNullable(felter.get(felt.navn()));
  }

  @Override
  public String toString() {
    return "sakspost ***";
  }
}
