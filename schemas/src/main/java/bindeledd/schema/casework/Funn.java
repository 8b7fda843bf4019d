package bindeledd.schema.casework;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is to be said about a record, for the case worker who can mend it.
 *
 * @param kode stable id of the rule, or the receiver's own code
 * @param felt the field, or empty when it is about the whole record
 * @param tekst what is wrong; names no person
 * @param raad what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Funn(Alvor alvor, String kode, String felt, String tekst, String raad) {

  /** How much it matters. */
  public enum Alvor {
    FEIL,
    ADVARSEL,
    IKKE_KONTROLLERT
  }
}
