package bindeledd.schema.folkeregister;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An error in one of the five shapes it comes in. Texts may name a person, so none is ever printed:
 * {@link #support()} is what may.
 */
public sealed interface Feil extends Lenient {

  /** What support asks for: the code or reference the other side gave, if any. */
  @Nullable String support();

  /** As documented. Only {@code FREG-001} is published; the code is opaque. */
  record Freg(@Nullable String kode, @Nullable String melding) implements Feil {
    @Override
    public @Nullable String support() {
      return kode;
    }

    @Override
    public String toString() {
      return "feil " + kode;
    }
  }

  /** On 401 and 403. */
  record FolkeregisterFeilmelding(
      @Nullable String alvorlighetsgrad,
      @Nullable String feilkode,
      @Nullable String feilmelding,
      int httpStatus)
      implements Feil {
    @Override
    public @Nullable String support() {
      return feilkode;
    }

    @Override
    public String toString() {
      return "feil " + feilkode;
    }
  }

  /** On the feed's 404; in XML its root is {@code error}. */
  record ErrorMessageForExternalUsers(
      @Nullable String code,
      @Nullable String feilreferanse,
      int httpStatus,
      @Nullable String message)
      implements Feil {
    @Override
    public @Nullable String support() {
      return feilreferanse == null ? code : feilreferanse;
    }

    @Override
    public String toString() {
      return "feil " + code;
    }
  }

  /** A page of HTML from the firewall in front of the service. */
  record Waf(@Nullable String supportId) implements Feil {
    @Override
    public @Nullable String support() {
      return supportId;
    }
  }

  /** From KS Fiks, which stands between. */
  record Fiks(
      int status,
      @Nullable String error,
      @Nullable String errorId,
      @Nullable String errorCode,
      @JsonProperty("message") @Nullable String message)
      implements Feil {
    @Override
    public @Nullable String support() {
      return errorId;
    }

    @Override
    public String toString() {
      return "feil " + errorId;
    }
  }
}
