package bindeledd.schema.casework;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the population register knows them now; replaces what was told before.
 *
 * @param kommunenr the municipality that is told
 * @param versjon higher means newer
 * @param endret when the population register changed it
 * @param navn absent when the register gives none
 * @param bosted without address when the grade hides it
 * @param gradering the grade decides what may be shown of the person, and to whom
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Personmelding(
    String kommunenr,
    long versjon,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant endret,
    List<Nummer> numre,
    @Nullable Navn navn,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate foedselsdato,
    List<String> statsborgerskap,
    Bosted bosted,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate doedsdato,
    Gradering gradering) {

  public Personmelding {
    numre = List.copyOf(numre);
    statsborgerskap = List.copyOf(statsborgerskap);
  }

  @Override
  public String toString() {
    return "personmelding ***";
  }

  /** A number the person holds ({@code gjeldende}) or held. */
  public record Nummer(Nummertype type, String verdi, boolean gjeldende) {
    @Override
    public String toString() {
      return type + " ***";
    }
  }

  /** Which number. */
  public enum Nummertype {
    FNR,
    DNR,
    DUF
  }

  /** The person's name. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Navn(String fornavn, @Nullable String mellomnavn, String etternavn) {
    @Override
    public String toString() {
      return "navn ***";
    }
  }

  /**
   * Where the person lives.
   *
   * @param status the population register's own word: bosatt, utflyttet, midlertidig …
   * @param kommunenr the municipality of the residential address, if any
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Bosted(
      String status,
      @Nullable String kommunenr,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate flyttedato,
      @Nullable Adresse adresse) {
    @Override
    public String toString() {
      return "bosted " + status;
    }
  }

  /** A residential address; never there for a graded person. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Adresse(
      List<String> linjer, @Nullable String postnummer, @Nullable String poststed) {
    public Adresse {
      linjer = List.copyOf(linjer);
    }

    @Override
    public String toString() {
      return "adresse ***";
    }
  }

  /** How strictly the person is protected. */
  public enum Gradering {
    UGRADERT,
    KLIENTADRESSE,
    FORTROLIG,
    STRENGT_FORTROLIG
  }
}
