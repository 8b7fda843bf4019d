package bindeledd.schema.casework;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What IMDi Tilskudd tells of a grant: a line of a term, a decision on an extra grant, or how a
 * request stands. A higher version replaces a lower one of the same type, reference and person.
 *
 * @param referanse the line's id, which grant was decided, or the request's own reference
 * @param numre the person's numbers today, the current national number first; none of a line that
 *     concerns the municipality as a whole
 * @param kode the grant's code; not of a status
 * @param belopIOere of a line: the amount; of a decision: what was granted
 * @param soktIOere of a decision: what was applied for
 * @param dato of a line: the day of settlement as the portal has it; of a decision: its day; of a
 *     status: the day the portal got the request
 * @param status of a line or a request, the portal's own word where it is not one of ours
 * @param alderIDager of a status: days since the portal got the request
 * @param funn what the case worker ought to look at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tilskuddsmelding(
    Gjelder type,
    String kommunenr,
    String referanse,
    long versjon,
    List<Personmelding.Nummer> numre,
    @Nullable String termin,
    @Nullable Integer tilskuddsaar,
    @Nullable String kode,
    @Nullable String ordning,
    @Nullable Long belopIOere,
    @Nullable Long soktIOere,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate fra,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate til,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate dato,
    String status,
    @Nullable String korrigererLinjeId,
    @Nullable String foresporselId,
    @Nullable Long alderIDager,
    List<Funn> funn) {

  public Tilskuddsmelding {
    numre = List.copyOf(numre);
    funn = List.copyOf(funn);
  }

  @Override
  public String toString() {
    return "tilskuddsmelding ***";
  }

  /** What it tells of. */
  public enum Gjelder {
    LINJE,
    EKSTRAVEDTAK,
    STATUS
  }
}
