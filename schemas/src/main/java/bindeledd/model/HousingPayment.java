package bindeledd.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Housing allowance paid (utbetaling).
 *
 * @param amountInOere in øre
 * @param recipientTold Husbanken's own word for who got it
 */
public record HousingPayment(
    Header header,
    LocalDate paidOn,
    long amountInOere,
    Recipient recipient,
    String recipientTold,
    Role role,
    @Incidental Instant toldAt)
    implements HousingOutcome {

  @Override
  public HousingPayment asVersion(long version) {
    return new HousingPayment(
        header.asVersion(version), paidOn, amountInOere, recipient, recipientTold, role, toldAt);
  }

  /** Who got the money. */
  public enum Recipient {
    HOUSEHOLD,
    MUNICIPALITY,
    /** In a word we do not know. */
    UNKNOWN
  }
}
