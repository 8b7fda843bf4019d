package bindeledd.model;

import org.jspecify.annotations.Nullable;

/**
 * An objection to how a grant is calculated (endringsforespørsel).
 *
 * @param portalCase the case in the portal it is about, when it is about more than this person
 * @param line the line it is about; absent when the line is missing
 * @param expected what the line should have been, as far as it is told
 * @param grounds why, in the case worker's words
 * @param document the reference of what proves it, in the municipality's archive
 */
public record GrantChangeRequest(
    Header header,
    Type type,
    @Nullable String portalCase,
    @Nullable String line,
    Expected expected,
    Text grounds,
    @Nullable String document)
    implements GrantRequest {

  /** What is wrong. */
  public enum Type {
    /** There is no line (mangler). */
    MISSING,
    /** Feil kode. */
    WRONG_CODE,
    /** Feil beløp. */
    WRONG_AMOUNT,
    /** The person has moved (flyttet). */
    MOVED,
    /** Ikke i målgruppe. */
    NOT_IN_TARGET_GROUP
  }

  /**
   * The line as it should be.
   *
   * @param code the portal's code, without spaces
   */
  public record Expected(
      @Nullable String code, @Nullable Integer grantYear, @Nullable Long amountInOere) {}

  /** What somebody wrote about somebody; masked in print. */
  public record Text(String words) {
    @Override
    public String toString() {
      return "text ***";
    }
  }
}
