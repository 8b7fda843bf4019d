package bindeledd.schema.folkeregister;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** The elements of a person document that follow a life: name, birth, citizenship, stay, death. */
public interface Livsdata {

  /** The name, in the parts the register splits it in. */
  record Navn(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable String fornavn,
      @Nullable String mellomnavn,
      @Nullable String etternavn,
      @Nullable String forkortetNavn)
      implements Registerelement {
    @Override
    public String toString() {
      return "navn ***";
    }
  }

  /** A name in its parts, outside the register's own name element. */
  record Personnavn(
      @Nullable String fornavn, @Nullable String mellomnavn, @Nullable String etternavn)
      implements Lenient {
    @Override
    public String toString() {
      return "navn ***";
    }
  }

  /**
   * The birth: the only reliable birth date there is; the date is missing when only the year is.
   */
  record Foedsel(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable String foedselsdato,
      @Nullable String foedselsaar,
      @Nullable String foedested,
      @Nullable String foedekommuneINorge,
      @Nullable String foedeland)
      implements Registerelement {
    @Override
    public String toString() {
      return "foedsel ***";
    }
  }

  /** Legal sex. */
  record Kjoenn(@JsonUnwrapped Registermetadata metadata, String kjoenn)
      implements Registerelement {}

  /** A citizenship, ISO 3166-1 alpha-3; several may hold at once. */
  record Statsborgerskap(
      @JsonUnwrapped Registermetadata metadata,
      String statsborgerskap,
      @Nullable String ervervsdato)
      implements Registerelement {}

  /** Civil status, and to whom. */
  record Sivilstand(
      @JsonUnwrapped Registermetadata metadata,
      String sivilstand,
      @Nullable String sivilstandsdato,
      @Nullable String relatertVedSivilstand)
      implements Registerelement {
    @Override
    public String toString() {
      return "sivilstand ***";
    }
  }

  /** A move into Norway. */
  record Innflytting(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable String fraflyttingsland,
      @Nullable String fraflyttingsstedIUtlandet)
      implements Registerelement {}

  /** A move out of Norway. */
  record Utflytting(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable String tilflyttingsland,
      @Nullable String tilflyttingsstedIUtlandet,
      @Nullable String utflyttingsdato)
      implements Registerelement {}

  /** A residence permit; its ground is not told, so the register cannot say who is a refugee. */
  record Opphold(
      @JsonUnwrapped Registermetadata metadata,
      String oppholdstillatelse,
      @Nullable String oppholdFra,
      @Nullable String oppholdTil)
      implements Registerelement {}

  /** The death. */
  record Doedsfall(@JsonUnwrapped Registermetadata metadata, @Nullable String doedsdato)
      implements Registerelement {}
}
