package bindeledd.schema.imdinett;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The municipality tells IMDinett the day one person was settled.
 *
 * @param sak the settlement case; absent when the municipality does not know it (privatboende)
 * @param duf DUF number; absent when only the birth number is known
 * @param fnr birth number or D-number; absent when only the DUF number is known
 * @param lokalReferanse the municipality's own key of the registration
 * @param versjon of that registration; a higher one replaces a lower
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bosettingsmelding(
    Handling handling,
    String kommunenr,
    @Nullable String sak,
    @Nullable String duf,
    @Nullable String fnr,
    @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate bosettingsdato,
    String lokalReferanse,
    long versjon) {

  @Override
  public String toString() {
    return "bosettingsmelding ***";
  }

  /** What is to be done with the day. */
  public enum Handling {
    /** Told for the first time. */
    REGISTRER,
    /** Replaces what was told. */
    KORRIGER,
    /** It was not so. */
    TREKK
  }
}
