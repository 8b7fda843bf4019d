package bindeledd.schema.casework;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Husbanken has decided or paid in a person's housing case; a higher version replaces a lower
 * one of the same reference and person.
 *
 * @param numre the person's numbers today, the current national number first
 * @param maaned the first day of the month the case is about; of a decision only
 * @param utfall what was decided; of a decision only
 * @param status Husbanken's own word; of a decision only
 * @param vedtakstype Husbanken's own word
 * @param utbetalt the day of the payment; of a payment only
 * @param belopIOere the amount in øre; of a payment only
 * @param mottaker who got it; of a payment only
 * @param funn what the case worker ought to look at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bostottemelding(
    Gjelder type,
    String kommunenr,
    String referanse,
    long versjon,
    List<Personmelding.Nummer> numre,
    Rolle rolle,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate maaned,
    @Nullable Utfall utfall,
    @Nullable String status,
    @Nullable String vedtakstype,
    @Nullable String vedtakskode,
    @Nullable String beskrivelse,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate utbetalt,
    @Nullable Long belopIOere,
    @Nullable Mottaker mottaker,
    List<Funn> funn) {

  public Bostottemelding {
    numre = List.copyOf(numre);
    funn = List.copyOf(funn);
  }

  @Override
  public String toString() {
    return "bostottemelding ***";
  }

  /** What it tells of. */
  public enum Gjelder {
    VEDTAK,
    UTBETALING
  }

  /** The person's part in the case. */
  public enum Rolle {
    HOVEDPERSON,
    BIPERSON,
    UKJENT
  }

  /** What was decided. */
  public enum Utfall {
    UNDER_BEHANDLING,
    INNVILGET,
    AVSLAG,
    AVVIST,
    UKJENT
  }

  /** Who got the money. */
  public enum Mottaker {
    HUSSTAND,
    KOMMUNE,
    UKJENT
  }
}
