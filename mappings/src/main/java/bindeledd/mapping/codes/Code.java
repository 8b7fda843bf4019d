package bindeledd.mapping.codes;

import bindeledd.model.Law;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code in a table.
 *
 * @param internal our own, as our records carry it
 * @param external the other side's, or the public list's; empty where none is known
 * @param label in Norwegian
 * @param law the law it belongs to; absent when it belongs to both
 * @param source where it comes from
 * @param traits the table's further columns
 */
public record Code(
    String internal,
    String external,
    String label,
    Validity validity,
    @Nullable Law law,
    String source,
    Map<String, String> traits) {

  public Code {
    traits = Map.copyOf(traits);
  }

  /** Whether it may be used on that day under that law; no law asks about the day only. */
  public boolean applies(LocalDate day, @Nullable Law under) {
    return validity.holds(day) && allows(under);
  }

  /** Whether it may be used under that law; when no law is given, under any. */
  public boolean allows(@Nullable Law under) {
    return law == null || under == null || law == under;
  }

  /** What stands in one of the table's further columns; empty when nothing does. */
  public String trait(String column) {
    return traits.getOrDefault(column, "");
  }
}
