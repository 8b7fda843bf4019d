package bindeledd.schema.nirlist;

import java.util.Map;

/**
 * One row of NIR's person list (personliste), as text: what the configured columns held. Prints
 * without its values.
 *
 * @param values by field; a field without a configured column, or with an empty cell, is absent
 */
public record ListedPerson(Map<Field, String> values) {

  /** What a column can be. */
  public enum Field {
    /** Fødselsnummer or D-number. */
    PERSON_NUMBER,
    DUF_NUMBER,
    /** Lovverk. */
    LAW,
    /** Kommunenummer. */
    MUNICIPALITY,
    /** Bosettingsdato. */
    SETTLED_ON,
    /** Kategori: NIR's calculation, never a decision. */
    CATEGORY,
    /** Vedtaksdato. */
    DECIDED_ON,
    /** Startdato. */
    STARTED_ON,
    /** Sluttmål. */
    FINAL_GOAL,
    /** Tiltak. */
    MEASURE,
    /** Avslutningsdato. */
    ENDED_ON,
    /** Avslutningsårsak. */
    END_CAUSE
  }

  public ListedPerson {
    values = Map.copyOf(values);
  }

  @Override
  public String toString() {
    return "listed person with " + values.keySet();
  }
}
