package bindeledd.schema.casework;

import bindeledd.schema.casework.Personmelding.Navn;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What IMDinett knows of one person's settlement; a higher version replaces a lower one of the same
 * reference.
 *
 * @param kommunenr the municipality that is told
 * @param referanse the person in the settlement case, by IMDinett's own key
 * @param endret when IMDinett changed it
 * @param sak the settlement case: the same for a family settled together
 * @param numre the person's numbers today, the current national number first
 * @param bosettingskommune where the person is to live; of a graded person only when it is {@code
 *     kommunenr}
 * @param utsoektDato the day IMDi assigned the person
 * @param planlagtDato the day agreed on; follows {@code bosettingskommune}
 * @param bosettingsdato the day of settlement; follows {@code bosettingskommune}
 * @param gradering the strictest we know; {@code STRENGT_FORTROLIG} until the population register
 *     has told of the person
 * @param funn what the case worker ought to look at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bosettingsmelding(
    String kommunenr,
    String referanse,
    long versjon,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant endret,
    String sak,
    List<Personmelding.Nummer> numre,
    @Nullable Navn navn,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate foedselsdato,
    Status status,
    Maate bosettingsmaate,
    Rolle rolle,
    boolean ensligMindreaarig,
    @Nullable String bosettingskommune,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate utsoektDato,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate planlagtDato,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate bosettingsdato,
    Personmelding.Gradering gradering,
    List<Funn> funn) {

  public Bosettingsmelding {
    numre = List.copyOf(numre);
    funn = List.copyOf(funn);
  }

  @Override
  public String toString() {
    return "bosettingsmelding ***";
  }

  /** How far it has come. */
  public enum Status {
    TIL_BOSETTING,
    AVTALT,
    BOSATT,
    TRUKKET
  }

  /** How the person comes to live there. */
  public enum Maate {
    AVTALT,
    PRIVAT,
    AMOT
  }

  /** The person's place in the case. */
  public enum Rolle {
    HOVEDPERSON,
    FAMILIEMEDLEM
  }
}
