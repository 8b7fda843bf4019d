package bindeledd.schema.folkeregister;

import bindeledd.model.NationalNumber;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the event feed: thin, it says only whom to look up again.
 *
 * @param sekvensnummer rising; belongs to a rights package or role, never to be carried over
 */
public record LagretHendelse(
    @JsonProperty(required = true) long sekvensnummer,
    @JsonProperty(required = true) Hendelse hendelse)
    implements Lenient {

  /**
   * The type of an event that we make ourselves, for a person taken from an extract job because the
   * feed no longer reaches back far enough. Means what every unknown type means: fetch the person
   * again.
   */
  public static final String FROM_EXTRACT = "uttrekk";

  /** Stands in for the events about a person that the feed no longer has. */
  public static LagretHendelse fromExtract(long sekvensnummer, NationalNumber number) {
    return new LagretHendelse(sekvensnummer, new Hendelse(number, FROM_EXTRACT, null, null, null));
  }

  /**
   * What happened to whom.
   *
   * @param hendelsetype open list; spelt without the s that the event document has
   * @param hendelsesdokument id of the event document; absent for machine corrections
   * @param persondokument id of the person document as it then was; absent for ceased duplicates
   */
  public record Hendelse(
      @JsonProperty(required = true) NationalNumber folkeregisteridentifikator,
      @JsonProperty(required = true) String hendelsetype,
      @Nullable String hendelsesdokument,
      @Nullable String persondokument,
      @Nullable String ajourholdstidspunkt)
      implements Lenient {}
}
