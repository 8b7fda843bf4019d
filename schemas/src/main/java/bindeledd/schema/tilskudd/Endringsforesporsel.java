package bindeledd.schema.tilskudd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A change request (endringsforespørsel), or that it is withdrawn.
 *
 * @param lokalReferanse the municipality's own key of the request; the same for every version
 * @param sak the case in the portal it is about, when it is about more than the person
 * @param linjeId the line it is about; absent when the line is missing
 * @param forventetKode the code the line should have
 * @param dokumentRef the documentation's reference in the municipality's archive
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Endringsforesporsel(
    Handling handling,
    String kommunenr,
    String lokalReferanse,
    long versjon,
    Gjelder gjelder,
    @Nullable String duf,
    @Nullable String fnr,
    @Nullable String sak,
    @Nullable String linjeId,
    @Nullable String forventetKode,
    @Nullable Integer forventetAar,
    @Nullable Long forventetBelopIOere,
    Type type,
    String begrunnelse,
    @Nullable String dokumentRef) {

  @Override
  public String toString() {
    return "endringsforespørsel ***";
  }

  /** What it is about. */
  public enum Gjelder {
    SAK,
    PERSON
  }

  /** What is wrong. */
  public enum Type {
    MANGLER,
    FEIL_KODE,
    FEIL_BELOP,
    FLYTTET,
    IKKE_I_MAALGRUPPE
  }
}
