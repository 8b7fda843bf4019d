package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.rules.GrantCode;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.BankPosting;
import bindeledd.model.GrantLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sums of a municipality per bank group and term: what should have come, what the lines say, and
 * what the bank has. As many as there are groups and terms, however many persons. In øre. Not for
 * several threads.
 */
public final class Totals {

  private static final long OERE = 100;

  private final Situation situation;
  private final Map<Key, Sums> sums = new TreeMap<>();
  private final Set<String> unknownRates = new TreeSet<>();

  public Totals(Situation situation) {
    this.situation = situation;
  }

  /** Where and when they are summed. */
  public Situation situation() {
    return situation;
  }

  /** A line, of somebody or of nobody. */
  public void add(GrantLine line) {
    var code = GrantCode.of(line.code());
    Sums of = of(code.map(GrantCode::group).orElse(null), line.term());
    of.decided += Money.decided(line);
    of.paid += Money.paid(line);
    of.lines++;
    if (code.isPresent() && situation.rates().of(code.get().code(), line.grantYear()).isEmpty()) {
      unknownRates.add(code.get().code() + "|" + line.grantYear());
    }
  }

  /** A posting of the bank; it belongs to the last term that was paid by then. */
  public void add(BankPosting posting) {
    int early = Limit.BANK_EARLY_DAYS.wholeOn(posting.bookedOn()).orElse(0);
    var term = GrantTerm.lastPaid(posting.bookedOn().plusDays(early));
    Sums of = of(posting.group(), term.written());
    of.booked += posting.amountInOere();
    of.postings++;
  }

  /** What somebody should have had. */
  public void add(Judged judged) {
    for (GrantPosition position : judged.positions()) {
      if (!position.term().isEmpty()) {
        Sums of =
            of(GrantCode.of(position.code()).map(GrantCode::group).orElse(null), position.term());
        if (position.expected() == null) {
          of.unchecked++;
        } else {
          of.expected += position.expected();
        }
      }
    }
  }

  /** The sums, by group and term; a group that is not known comes last. */
  public List<Row> rows() {
    return sums.entrySet().stream().map(it -> it.getValue().row(it.getKey())).toList();
  }

  /** What does not agree and concerns nobody. */
  public List<Difference> differences() {
    List<Difference> found = new ArrayList<>();
    if (Check.R9.heard(situation)) {
      rows().forEach(row -> booked(row, found));
    }
    if (Check.BELOP.heard(situation)) {
      for (String unknown : unknownRates) {
        String[] of = unknown.split("\\|", -1);
        found.add(
            new Draft(Check.BELOP, Kind.NOT_CHECKED, "rate|" + unknown).says(of[0], of[1]).done());
      }
    }
    return List.copyOf(found);
  }

  private void booked(Row row, List<Difference> found) {
    var group = row.group();
    if (group == null) {
      if (row.paid() != 0) {
        found.add(new Draft(Check.R9, Kind.NOT_CHECKED, "UNKNOWN|" + row.term()).done());
      }
      return;
    }
    long tolerance = Limit.BANK_TOLERANCE.wholeOn(situation.today()).orElse(0) * OERE;
    if (Math.abs(row.difference()) <= tolerance) {
      return;
    }
    var term = GrantTerm.of(row.term());
    int wait = Limit.GRANT_LINE_WAIT_DAYS.wholeOn(situation.today()).orElse(0);
    @Nullable LocalDate due = term.map(it -> it.paidFrom().plusDays(wait)).orElse(null);
    boolean early = due != null && situation.today().isBefore(due);
    Kind kind =
        early
            ? Kind.NOT_YET_DUE
            : row.postings() == 0 ? Kind.MISSING : row.paid() == 0 ? Kind.EXTRA : Kind.DIFFERS;
    found.add(
        new Draft(Check.R9, kind, group + "|" + row.term())
            .says(label(group), row.term(), Money.kroner(row.paid()), Money.kroner(row.booked()))
            .value(Side.TILSKUDD, Money.kroner(row.paid()))
            .value(Side.BANK, Money.kroner(row.booked()))
            .due(early ? due : null)
            .stake(Math.abs(row.difference()))
            .done());
  }

  /** The group in words, in Norwegian. */
  public static String label(BankPosting.Group group) {
    return switch (group) {
      case YEAR_1 -> "integreringstilskudd år 1";
      case YEARS_2_TO_5 -> "integreringstilskudd år 2–5";
      case SPECIAL -> "særskilt tilskudd";
      case EXTRA -> "ekstratilskudd";
      case NORWEGIAN -> "norsktilskudd";
      case BASIC -> "grunntilskudd";
    };
  }

  private Sums of(BankPosting.@Nullable Group group, String term) {
    return sums.computeIfAbsent(new Key(group, term), _ -> new Sums());
  }

  /**
   * The sums of one group in one term, in øre.
   *
   * @param group absent where a line's code is in no table
   * @param expected what should have come, as far as it is known
   * @param unchecked how many persons' shares of it are not known
   * @param decided what the portal has triggered or paid, less what it took back
   * @param paid what it has paid, less what it took back
   * @param booked what the bank has
   * @param postings how many postings that is
   */
  public record Row(
      BankPosting.@Nullable Group group,
      String term,
      long expected,
      long unchecked,
      long decided,
      long paid,
      long booked,
      long lines,
      long postings) {

    /** Booked less paid. */
    public long difference() {
      return booked - paid;
    }
  }

  private record Key(BankPosting.@Nullable Group group, String term) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(
                Key::group, Comparator.nullsLast(Comparator.<BankPosting.Group>naturalOrder()))
            .thenComparing(Key::term);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Sums {
    private long expected;
    private long unchecked;
    private long decided;
    private long paid;
    private long booked;
    private long lines;
    private long postings;

    Row row(Key key) {
      return new Row(
          key.group(), key.term(), expected, unchecked, decided, paid, booked, lines, postings);
    }
  }
}
