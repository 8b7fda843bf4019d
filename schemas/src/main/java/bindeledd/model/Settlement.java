package bindeledd.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What IMDinett knows of one person's settlement (bosetting) in the municipality.
 *
 * @param agreement the settlement case (sak): the same for a family settled together
 * @param name as IMDinett has it: a person to be settled has a DUF number only, and is looked up by
 *     it and the name
 * @param assignedOn the day IMDi assigned the person (utsøkingsdato); nobody has assigned who found
 *     a home alone
 * @param plannedOn the day agreed on
 * @param settledOn the day of settlement (bosettingsdato), once it is told
 */
public record Settlement(
    Header header,
    String agreement,
    Status status,
    Means means,
    Role role,
    boolean unaccompaniedMinor,
    Person.@Nullable Name name,
    @Nullable LocalDate birthDate,
    @Nullable LocalDate assignedOn,
    @Nullable LocalDate plannedOn,
    @Nullable LocalDate settledOn)
    implements Fact, Named {

  /** How far it has come. */
  public enum Status {
    /** Til bosetting: the municipality is asked. */
    ASKED,
    /** Avtalt. */
    AGREED,
    /** Bosatt. */
    SETTLED,
    /** Trukket. */
    WITHDRAWN
  }

  /** How the person comes to live there. */
  public enum Means {
    /** Avtalt bosetting. */
    AGREEMENT,
    /** Privatboende. */
    PRIVATELY,
    /** Alternativ mottaksplassering (AMOT). */
    ALTERNATIVE_RECEPTION
  }

  /** The person's place in the case. */
  public enum Role {
    /** Hovedperson. */
    MAIN_PERSON,
    /** Familiemedlem. */
    FAMILY_MEMBER
  }
}
