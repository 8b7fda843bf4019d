package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import java.util.Optional;

/**
 * A code of the grant portal, by {@code codes/grant-code.csv}.
 *
 * @param scheme the scheme (ordning) it belongs to
 */
public record GrantCode(
    String code, String scheme, Amount amount, Optional<Age> age, boolean personal) {

  /** How the amount of a line stands to the rate. */
  public enum Amount {
    /** Paid once, and whole. */
    ONCE,
    /** A year's, over several lines. */
    YEARLY,
    /** At most the rate, by what is granted. */
    CAP
  }

  /** When an age is counted. */
  public enum AgeOn {
    /** On the day of settlement. */
    SETTLED,
    /** In the grant year: the age the person turns. */
    YEAR
  }

  /** The ages it is for, both included. */
  public record Age(int from, int to, AgeOn on) {}

  private static final int EVER = 200;

  /** IMDi has written both «AR-1 B» and «AR-1B»: spaces mean nothing. */
  public static String plain(String told) {
    return told.replaceAll("[\\s\u00a0]+", "");
  }

  /** The code, if it is known. */
  public static Optional<GrantCode> of(String code) {
    return CodeTable.named("grant-code").rows(plain(code)).stream()
        .findFirst()
        .map(GrantCode::read);
  }

  private static GrantCode read(Code row) {
    return new GrantCode(
        row.internal(),
        row.trait("scheme"),
        Amount.valueOf(row.trait("amount")),
        age(row),
        row.trait("personal").equals("ja"));
  }

  private static Optional<Age> age(Code row) {
    return row.trait("age_on").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Age(
                number(row.trait("age_from"), 0),
                number(row.trait("age_to"), EVER),
                AgeOn.valueOf(row.trait("age_on"))));
  }

  private static int number(String text, int otherwise) {
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }
}
