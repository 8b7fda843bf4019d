package bindeledd.model;

/**
 * What a check has to say about one record, for the case worker who can mend it.
 *
 * @param rule stable id of the rule or the receiver's own code
 * @param field the field in the sender's terms (Norwegian), or empty when it is about the whole
 *     record
 * @param text what is wrong, in Norwegian; names no person
 * @param advice what to do, in Norwegian
 */
public record Finding(Severity severity, String rule, String field, String text, String advice) {

  /** Whether it stops the record. */
  public enum Severity {
    /** Stops the record at the door and goes back to the sender. */
    ERROR,
    /** Travels with the record. */
    WARNING,
    /** Nothing is known to judge by: "ikke kontrollert". Never a guess. */
    NOT_CHECKED
  }

  public static Finding error(String rule, String field, String text, String advice) {
    return new Finding(Severity.ERROR, rule, field, text, advice);
  }

  public static Finding warning(String rule, String field, String text, String advice) {
    return new Finding(Severity.WARNING, rule, field, text, advice);
  }

  public static Finding notChecked(String rule, String field, String text) {
    return new Finding(Severity.NOT_CHECKED, rule, field, text, "Ingen handling nødvendig nå.");
  }
}
