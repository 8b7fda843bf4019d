package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Rows;
import bindeledd.model.GrantBasis.Tie;
import bindeledd.model.GrantLine;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What should have come, by the schemes of part 2 of the reference. */
final class OracleMoney {

  private static final LocalDate RULES_KNOWN_FROM = LocalDate.of(2021, 1, 1);

  private static final List<Rows.Row> RATES = Rows.of("/rules/grant-rates.csv");

  private OracleMoney() {}

  /**
   * A grant that should be there.
   *
   * @param about what a finding calls it
   * @param sure whether the code is known
   * @param oere absent when it is not known
   * @param term the term it should first be in
   */
  record Due(String about, String code, boolean sure, int year, @Nullable Long oere, Term term) {

    /** The list is awaited for fourteen days. */
    LocalDate listBy() {
      return term.pays().plusDays(14);
    }
  }

  /** Early April, early July, early October, mid December. */
  record Term(int year, int quarter) {

    LocalDate pays() {
      return switch (quarter) {
        case 1 -> LocalDate.of(year, Month.APRIL, 1);
        case 2 -> LocalDate.of(year, Month.JULY, 1);
        case 3 -> LocalDate.of(year, Month.OCTOBER, 1);
        default -> LocalDate.of(year, Month.DECEMBER, 15);
      };
    }

    String written() {
      return year + "-Q" + quarter;
    }

    static Term of(String written) {
      return new Term(
          Integer.parseInt(written.substring(0, 4)), Integer.parseInt(written.substring(6)));
    }

    YearMonth firstMonth() {
      return YearMonth.of(year, 3 * quarter - 2);
    }

    YearMonth lastMonth() {
      return YearMonth.of(year, 3 * quarter);
    }
  }

  /** The so-manieth payment after a day. */
  static Term payment(int number, LocalDate after) {
    return IntStream.rangeClosed(after.getYear(), after.getYear() + 1)
        .boxed()
        .flatMap(year -> IntStream.rangeClosed(1, 4).mapToObj(quarter -> new Term(year, quarter)))
        .filter(term -> term.pays().isAfter(after))
        .skip(number - 1L)
        .findFirst()
        .orElseThrow();
  }

  /** Looked up in the table each time; no row is no rate, and never another year's. */
  static @Nullable Long rate(String code, int year) {
    return RATES.stream()
        .filter(row -> row.text("code").equals(code))
        .filter(row -> row.text("year").equals(String.valueOf(year)))
        .map(row -> Long.parseLong(row.text("kroner")) * 100)
        .findFirst()
        .orElse(null);
  }

  static List<Due> due(OracleCase it) {
    List<Due> all = new ArrayList<>();
    Optional<LocalDate> first = it.firstSettledOn();
    if (first.isEmpty()
        || it.participant().isEmpty()
        || OracleTarget.of(it) != OracleTarget.Answer.YES) {
      return all;
    }
    // Calculated without an application since those settled in 2021.
    if (first.get().getYear() >= 2021) {
      for (int number = 1; number <= OracleTarget.years(it); number++) {
        int year = first.get().getYear() + number - 1;
        if (year <= it.today().getYear()) {
          all.addAll(
              number == 1
                  ? firstYear(it, first.get())
                  : later(it, "AR-" + number, year).stream().toList());
        }
      }
    }
    all.addAll(minor(it));
    return all;
  }

  private static List<Due> firstYear(OracleCase it, LocalDate first) {
    if (it.movedIn() || first.isAfter(it.today())) {
      return List.of();
    }
    int year = first.getYear();
    Term term = payment(2, first);
    Integer age = it.ageOn(first);
    Optional<String> code = code(it, first);
    List<Due> due = new ArrayList<>();
    due.add(
        code.map(known -> new Due("AR-1", known, true, year, rate(known, year), term))
            .orElse(new Due("AR-1", "AR-1", false, year, null, term)));
    if (age != null && age >= 60) {
      due.add(new Due("ELDR", "ELDR", true, year, rate("ELDR", year), term));
    }
    if (age != null && age <= 5) {
      due.add(new Due("BHT", "BHT", true, year, rate("BHT", year), term));
    }
    return due;
  }

  private static Optional<String> code(OracleCase it, LocalDate first) {
    Integer age = it.ageOn(first);
    if (isMinor(it) || age == null) {
      return Optional.empty();
    }
    if (age < 18) {
      return Optional.of("AR-1B");
    }
    if (it.tie().isPresent()) {
      return Optional.of(it.tie().get() == Tie.ALONE ? "AR-1EV" : "AR-1");
    }
    return it.settlement()
        .filter(one -> one.role() == Settlement.Role.FAMILY_MEMBER)
        .map(_ -> "AR-1");
  }

  static boolean isMinor(OracleCase it) {
    return it.settlement().filter(Settlement::unaccompaniedMinor).isPresent();
  }

  /** Years 2 to 5, by the months the person counts here. */
  private static Optional<Due> later(OracleCase it, String code, int year) {
    List<YearMonth> months =
        Stream.iterate(YearMonth.of(year, 1), month -> month.plusMonths(1))
            .limit(12)
            .filter(month -> countsHere(it, month))
            .toList();
    if (months.isEmpty()
        || it.died().filter(died -> died.getYear() < year).isPresent()
        || (it.left().isPresent() && it.keeps().isEmpty())) {
      return Optional.empty();
    }
    boolean diedThen = it.died().filter(died -> died.getYear() == year).isPresent();
    Long rate = rate(code, year);
    Long share = rate == null || diedThen ? null : Math.round(rate * months.size() / 12.0);
    return Optional.of(
        new Due(code, code, true, year, share, payment(1, months.getFirst().atDay(1))));
  }

  /** The municipality moved from keeps the current and the following month (2.4). */
  private static boolean countsHere(OracleCase it, YearMonth month) {
    boolean come =
        !it.movedIn()
            || it.cameHere()
                .filter(day -> month.isAfter(YearMonth.from(day).plusMonths(1)))
                .filter(day -> !day.isBefore(RULES_KNOWN_FROM))
                .isPresent();
    boolean stillHere =
        it.left().filter(moved -> month.isAfter(YearMonth.from(moved).plusMonths(1))).isEmpty();
    return come && stillHere;
  }

  /** Enslige mindreårige, through the year they turn 20, by residence at 1 January. */
  private static List<Due> minor(OracleCase it) {
    List<Due> due = new ArrayList<>();
    Optional<LocalDate> settled = it.settledOn();
    if (!isMinor(it)
        || it.born().isEmpty()
        || settled.isEmpty()
        || settled.get().isAfter(it.today())
        || settled.get().isBefore(RULES_KNOWN_FROM)) {
      return due;
    }
    for (int year = settled.get().getYear(); year <= it.today().getYear(); year++) {
      int turns = year - it.born().get().getYear();
      LocalDate newYear = LocalDate.of(year, Month.JANUARY, 1);
      boolean gone =
          Stream.of(it.left(), it.died())
              .flatMap(Optional::stream)
              .anyMatch(day -> day.isBefore(newYear));
      if (turns <= 20 && !gone) {
        String code = turns <= 16 ? "EMINB" : "EMINU";
        Term term =
            year == settled.get().getYear() ? payment(2, settled.get()) : payment(1, newYear);
        due.add(new Due("EM", code, true, year, rate(code, year), term));
      }
    }
    return due;
  }

  /** Settled in IMDinett, or no need to be, and registered here now or until they went. */
  static boolean isCalculated(OracleCase it) {
    return (!it.daysInImdinett().isEmpty() || it.movedIn() || it.bornAfterMother())
        && (it.livesHere() || it.left().isPresent() || it.died().isPresent());
  }

  static Optional<Integer> number(String code) {
    return code.matches("AR-[1-5]|AR-1EV|AR-1B")
        ? Optional.of(code.charAt(3) - '0')
        : Optional.empty();
  }

  static boolean isOnce(String code) {
    return code.startsWith("AR-1") || code.equals("ELDR") || code.equals("BHT");
  }

  static boolean isSettling(String code) {
    return number(code).isPresent() || code.equals("ELDR") || code.equals("BHT");
  }

  /** Known, and of one person. */
  static boolean isPersonal(String code) {
    return isSettling(code) || code.matches("EMIN[BU]|FHT[12]|P-AR[1-3]-[HL]|P37D-AR1|UN43G");
  }

  static boolean isKnown(String code) {
    return isPersonal(code) || code.matches("Grunntilskudd-[HL]");
  }

  static long sum(List<GrantLine> lines) {
    return lines.stream().mapToLong(GrantLine::amountInOere).sum();
  }

  /** What a line has brought; one that was corrected keeps its amount. */
  static long paid(List<GrantLine> lines) {
    long sum = 0;
    for (GrantLine line : lines) {
      if (line.status() == GrantLine.Status.PAID || line.status() == GrantLine.Status.CORRECTED) {
        sum += line.amountInOere();
      }
      if (line.status() == GrantLine.Status.WITHDRAWN && line.amountInOere() < 0) {
        sum += line.amountInOere();
      }
    }
    return sum;
  }
}
