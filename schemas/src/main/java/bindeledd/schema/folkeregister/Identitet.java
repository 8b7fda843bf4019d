package bindeledd.schema.folkeregister;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** The elements of a person document that say who the person is. */
public interface Identitet {

  /** A number the person has or had. */
  record Identifikasjonsnummer(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable String status,
      String foedselsEllerDNummer,
      @Nullable String identifikatortype)
      implements Registerelement {
    @Override
    public String toString() {
      return "identifikasjonsnummer ***";
    }
  }

  /** The person's status: bosatt, utflyttet, midlertidig (an active D-number) … */
  record Status(@JsonUnwrapped Registermetadata metadata, String status)
      implements Registerelement {}

  /** How well the identity is established; {@code unik} is announced from 2027-02-01. */
  record Identitetsgrunnlag(
      @JsonUnwrapped Registermetadata metadata, String identitetsgrunnlagstatus)
      implements Registerelement {}

  /**
   * A DUF number, or a number another country gave. Issuer and type are said to be required but are
   * not always there.
   */
  record Personidentifikasjon(
      @JsonUnwrapped Registermetadata metadata,
      String identifikasjonsnummer,
      @Nullable String identifikasjonsnummertype,
      @Nullable String utstederland)
      implements Registerelement {
    @Override
    public String toString() {
      return "personidentifikasjon ***";
    }
  }

  /** A passport or other proof of identity. */
  record Legitimasjonsdokument(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable String identifikasjonsdokumentnummer,
      @Nullable String identifikasjonsdokumenttype,
      @Nullable String utstederland,
      @Nullable String utstedernavn,
      @Nullable String gyldigFra,
      @Nullable String gyldigTil)
      implements Registerelement {
    @Override
    public String toString() {
      return "legitimasjonsdokument ***";
    }
  }

  /** A finding that the identity is false, and perhaps which one is right. */
  record FalskIdentitet(
      @JsonUnwrapped Registermetadata metadata,
      @Nullable Boolean erFalsk,
      @Nullable String rettIdentitetVedIdentifikasjonsnummer,
      @Nullable Boolean rettIdentitetErUkjent)
      implements Registerelement {
    @Override
    public String toString() {
      return "falskIdentitet ***";
    }
  }
}
