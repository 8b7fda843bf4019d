package bindeledd.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What NIR says of a person as a whole, beside the registrations: in its answer about one, or in
 * the row of its person list (personliste). Each part is absent when it is not told.
 *
 * @param livesIn the municipality NIR has the person settled in (bosattKommunenr)
 * @param listed what the list says of the programme; absent when the registrations themselves are
 *     known
 */
public record NirPerson(
    Header header,
    @Nullable Law law,
    @Nullable Municipality livesIn,
    @Nullable LocalDate settledOn,
    @Nullable Listed listed)
    implements Fact {

  /**
   * The programme in one row. Codes are internal ones, or NIR's own where we know no other.
   *
   * @param decidedOn vedtaksdato
   * @param startedOn startdato
   * @param finalGoal sluttmål
   * @param measure a measure (tiltak); empty when the list has none
   * @param endedOn avslutningsdato
   * @param endCause avslutningsårsak
   */
  public record Listed(
      @Nullable LocalDate decidedOn,
      @Nullable LocalDate startedOn,
      @Nullable String finalGoal,
      @Nullable String measure,
      @Nullable LocalDate endedOn,
      @Nullable String endCause) {}
}
