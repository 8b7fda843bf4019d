package bindeledd.model;

import java.time.LocalDate;

/**
 * Money from the grant portal in the municipality's bank (bankpost). It concerns no person.
 *
 * @param amountInOere in øre; below zero when it is taken back
 */
public record BankPosting(Header header, LocalDate bookedOn, long amountInOere, Group group)
    implements Fact {

  /** The same as another version. */
  public BankPosting asVersion(long version) {
    return new BankPosting(header.asVersion(version), bookedOn, amountInOere, group);
  }

  /** What the transfer's text says it is for (gruppe). */
  public enum Group {
    /** Integreringstilskudd year 1, with what is paid once (AR1). */
    YEAR_1,
    /** Years 2 to 5 (AR2_5). */
    YEARS_2_TO_5,
    /** Unaccompanied minors, særskilt tilskudd (SAERSKILT). */
    SPECIAL,
    /** Ekstratilskudd (EKSTRA). */
    EXTRA,
    /** Norsktilskudd (NORSK). */
    NORWEGIAN,
    /** Grunntilskudd (GRUNN). */
    BASIC
  }
}
