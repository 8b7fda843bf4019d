package bindeledd.mapping.rules;

import static java.util.Comparator.naturalOrder;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import bindeledd.mapping.codes.Validity;
import bindeledd.model.BankPosting;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A code of the grant portal, by {@code codes/grant-code.csv}.
 *
 * @param scheme the scheme (ordning) it belongs to
 * @param group what the bank's text calls it
 * @param agreement whether it is only for those settled by agreement
 * @param number which year after settlement it is for, where it is for one
 */
public record GrantCode(
    String code,
    String scheme,
    BankPosting.Group group,
    Amount amount,
    Optional<Age> age,
    boolean personal,
    boolean agreement,
    OptionalInt number) {

  private static final Map<String, List<Dated>> BOOK = book(CodeTable.named("grant-code").codes());

  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

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

  /** What a row says, and when it held. */
  record Dated(Validity validity, GrantCode code) {}

  /** The ages it is for, both included. */
  public record Age(int from, int to, AgeOn on) {}

  private static final int EVER = 200;

  /** IMDi has written both «AR-1 B» and «AR-1B»: spaces mean nothing. */
  public static String plain(String told) {
    return SPACES.matcher(told).replaceAll("");
  }

  /** The code as it is now, or was last, if it is known. */
  public static Optional<GrantCode> of(String code) {
    var rows = rows(code, BOOK);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().code());
  }

  /** The code as it was at the end of a grant year: a line of an old year has the code it had. */
  public static Optional<GrantCode> of(String code, int year) {
    return of(code, year, BOOK);
  }

  static Optional<GrantCode> of(String code, int year, Map<String, List<Dated>> book) {
    var last = LocalDate.of(year, Month.DECEMBER, 31);
    return rows(code, book).stream()
        .filter(row -> row.validity().holds(last))
        .findFirst()
        .map(Dated::code);
  }

  private static List<Dated> rows(String code, Map<String, List<Dated>> book) {
    var known = book.get(code);
    return known == null ? book.getOrDefault(plain(code), List.of()) : known;
  }

  /** The rows by our code, in the order of their days. */
  static Map<String, List<Dated>> book(List<Code> rows) {
    return rows.stream()
        .map(row -> new Dated(row.validity(), read(row)))
        .sorted(
            Comparator.comparing(
                (Dated row) -> row.validity().from(), Comparator.nullsFirst(naturalOrder())))
        .collect(Collectors.groupingBy(row -> row.code().code()));
  }

  private static GrantCode read(Code row) {
    return new GrantCode(
        row.internal(),
        row.trait("scheme"),
        group(row.trait("group")),
        Amount.valueOf(row.trait("amount")),
        age(row),
        row.trait("personal").equals("ja"),
        row.trait("agreement").equals("ja"),
        row.trait("number").isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(row.trait("number"))));
  }

  private static BankPosting.Group group(String told) {
    return switch (told) {
      case "AR1" -> BankPosting.Group.YEAR_1;
      case "AR2_5" -> BankPosting.Group.YEARS_2_TO_5;
      case "SAERSKILT" -> BankPosting.Group.SPECIAL;
      case "EKSTRA" -> BankPosting.Group.EXTRA;
      case "NORSK" -> BankPosting.Group.NORWEGIAN;
      case "GRUNN" -> BankPosting.Group.BASIC;
      case String other -> throw new IllegalArgumentException("No group " + other);
    };
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
