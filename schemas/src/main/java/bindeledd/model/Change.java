package bindeledd.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a record does to what its reference named before. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Change.Registration.class, name = "registration"),
  @JsonSubTypes.Type(value = Change.Correction.class, name = "correction"),
  @JsonSubTypes.Type(value = Change.Annulment.class, name = "annulment")
})
public sealed interface Change {

  /** It is new (registrering). */
  record Registration() implements Change {}

  /** It replaces the earlier content whole (korrigering). */
  record Correction() implements Change {}

  /**
   * It should never have been (annullering). NIR is evidence in permit cases, so nothing is deleted
   * without a reason.
   */
  record Annulment(String reason) implements Change {}
}
