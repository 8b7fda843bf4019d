package bindeledd.schema.folkeregister;

import bindeledd.schema.folkeregister.Livsdata.Personnavn;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a person document that tie it to others. Confidential by law: asked for with
 * legal basis only.
 */
public interface Familie {

  /** A relation: who the other is to this person. */
  record Familierelasjon(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable String relatertPerson,
      @Nullable RelatertBiPerson relatertPersonUtenFolkeregisteridentifikator,
      @Nullable String relatertPersonsRolle,
      @Nullable String minRolleForPerson)
      implements Registerelement {
    @Override
    public String toString() {
      return "familierelasjon ***";
    }
  }

  /** Somebody related who has no number here. */
  record RelatertBiPerson(
      @Nullable Personnavn navn,
      @Nullable String foedselsdato,
      @Nullable String statsborgerskap,
      @Nullable String kjoenn)
      implements Lenient {
    @Override
    public String toString() {
      return "person ***";
    }
  }

  /** Parental responsibility, seen from the child or from the one responsible. */
  record Foreldreansvar(
      @JsonUnwrapped Registermetadata metadata,
      String ansvar,
      @Nullable String ansvarlig,
      @Nullable RelatertBiPerson ansvarligUtenIdentifikator,
      @Nullable String ansvarssubjekt,
      @Nullable RelatertBiPerson ansvarssubjektUtenIdentifikator)
      implements Registerelement {
    @Override
    public String toString() {
      return "foreldreansvar ***";
    }
  }

  /** Guardianship; one type of it is an unaccompanied minor refugee. Reworked in 2023 and 2026. */
  record Vergemaal(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable String vergemaaltype,
      @Nullable String embete,
      @Nullable Verge verge)
      implements Registerelement {}

  /** Who the guardian is, and for what. */
  record Verge(
      @Nullable Personnavn navn,
      @Nullable String foedselsEllerDNummer,
      @Nullable String omfang,
      @Nullable Boolean omfangetErInnenPersonligOmraade)
      implements Lenient {
    @Override
    public String toString() {
      return "verge ***";
    }
  }
}
