package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.OracleMoney.Term;
import bindeledd.model.GrantBasis.Tie;
import bindeledd.model.GrantLine;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** R4 to R6, R11 and the amounts: whether what stands is right, one rule at a time. */
final class OracleLines {

  private OracleLines() {}

  /** Code and year of what stands. */
  static Set<String> keys(OracleCase it) {
    return it.standing().stream()
        .map(line -> line.code() + "|" + line.grantYear())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<GrantLine> lines(OracleCase it, String key) {
    return it.standing().stream()
        .filter(line -> (line.code() + "|" + line.grantYear()).equals(key))
        .toList();
  }

  /** A line past the month after the move, or past the month of the death. */
  static List<Told> r4(OracleCase it) {
    List<GrantLine> personal =
        it.standing().stream()
            .filter(
                line -> OracleMoney.isPersonal(line.code()) || !OracleMoney.isKnown(line.code()))
            .toList();
    if (it.person().isEmpty() || personal.isEmpty()) {
      return List.of();
    }
    boolean nobodyTells =
        it.homeIsHidden()
            || (it.livesElsewhere() && it.person().get().residence().movedOn() == null)
            || (it.left().isPresent() && it.keeps().isEmpty());
    if (it.died().isEmpty() && nobodyTells) {
      return List.of(Told.plain(Check.R4, Kind.NOT_CHECKED, "residence"));
    }
    Optional<LocalDate> until =
        it.died().map(died -> YearMonth.from(died).atEndOfMonth()).or(it::keeps);
    return until.isEmpty()
        ? List.of()
        : personal.stream().flatMap(line -> late(line, until.get()).stream()).toList();
  }

  private static Optional<Told> late(GrantLine line, LocalDate until) {
    Told found = Told.plain(Check.R4, Kind.EXTRA, "line|" + line.header().reference());
    Term term = Term.of(line.term());
    if (OracleMoney.isOnce(line.code())) {
      LocalDate day = line.to() == null ? term.firstMonth().atDay(1) : line.to();
      return day.isAfter(until) ? Optional.of(found.worth(line.amountInOere())) : Optional.empty();
    }
    LocalDate last = line.to() == null ? term.lastMonth().atEndOfMonth() : line.to();
    LocalDate first = line.from() == null ? term.firstMonth().atDay(1) : line.from();
    if (!last.isAfter(until)) {
      return Optional.empty();
    }
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      months.add(month);
    }
    long after = months.stream().filter(month -> month.isAfter(YearMonth.from(until))).count();
    return Optional.of(
        found.worth(
            months.isEmpty() || after == months.size()
                ? line.amountInOere()
                : line.amountInOere() * after / months.size()));
  }

  /** ELDR below 60, BHT above 5, EMINB after 16, EMINU after 20, AR-1 EV in a family. */
  static List<Told> r5(OracleCase it) {
    List<Told> found = new ArrayList<>();
    for (String key : keys(it)) {
      List<GrantLine> lines = lines(it, key);
      String code = lines.getFirst().code();
      switch (code) {
        case "ELDR" -> settledAge(it, key, 60, 200).ifPresent(found::add);
        case "BHT" -> settledAge(it, key, 0, 5).ifPresent(found::add);
        case "EMINB" -> yearAge(it, key, 0, 16, "EMINU", 17, 20).ifPresent(found::add);
        case "EMINU" -> yearAge(it, key, 17, 20, "EMINB", 0, 16).ifPresent(found::add);
        case "AR-1EV" -> alone(it, key).ifPresent(found::add);
        default -> {}
      }
    }
    return found;
  }

  private static Optional<Told> settledAge(OracleCase it, String key, int from, int to) {
    LocalDate inLine = lines(it, key).getFirst().settledOn();
    Optional<LocalDate> settled =
        Optional.ofNullable(inLine).or(it::settledOn).or(it::firstSettledOn);
    if (it.born().isEmpty() || settled.isEmpty()) {
      return Optional.of(Told.plain(Check.R5, Kind.NOT_CHECKED, key));
    }
    Integer years = it.ageOn(settled.get());
    int age = years == null || years < 0 ? 0 : years;
    return age >= from && age <= to
        ? Optional.empty()
        : Optional.of(
            Told.plain(Check.R5, Kind.DIFFERS, key).worth(OracleMoney.sum(lines(it, key))));
  }

  private static Optional<Told> yearAge(
      OracleCase it, String key, int from, int to, String other, int otherFrom, int otherTo) {
    if (it.born().isEmpty()) {
      return Optional.of(Told.plain(Check.R5, Kind.NOT_CHECKED, key));
    }
    int year = lines(it, key).getFirst().grantYear();
    int turns = Math.max(0, year - it.born().get().getYear());
    if (turns >= from && turns <= to) {
      return Optional.empty();
    }
    long sum = OracleMoney.sum(lines(it, key));
    boolean otherFits = turns >= otherFrom && turns <= otherTo;
    return Optional.of(
        Told.plain(Check.R5, Kind.DIFFERS, key)
            .worth(otherFits ? apart(sum, OracleMoney.rate(other, year)) : (Long) sum));
  }

  private static @Nullable Long apart(long sum, @Nullable Long rate) {
    return rate == null ? null : (Long) Math.abs(sum - rate);
  }

  private static Optional<Told> alone(OracleCase it, String key) {
    if (it.tie().isEmpty() && it.settlement().isEmpty()) {
      return Optional.of(Told.plain(Check.R5, Kind.NOT_CHECKED, key));
    }
    boolean family =
        it.tie()
            .map(tie -> tie != Tie.ALONE)
            .orElseGet(
                () ->
                    it.settlement()
                        .filter(one -> one.role() == Settlement.Role.FAMILY_MEMBER)
                        .isPresent());
    int year = lines(it, key).getFirst().grantYear();
    return family
        ? Optional.of(
            Told.plain(Check.R5, Kind.DIFFERS, key)
                .worth(apart(OracleMoney.sum(lines(it, key)), OracleMoney.rate("AR-1", year))))
        : Optional.empty();
  }

  /** The number of the year against the first settlement anywhere in Norway. */
  static List<Told> r6(OracleCase it) {
    List<Told> found = new ArrayList<>();
    for (String key : keys(it)) {
      GrantLine line = lines(it, key).getFirst();
      Optional<Integer> number = OracleMoney.number(line.code());
      if (number.isPresent() && it.firstSettledOn().isEmpty()) {
        found.add(Told.plain(Check.R6, Kind.NOT_CHECKED, key));
      } else if (number.isPresent()
          && it.firstSettledOn().get().getYear() + number.get() - 1 != line.grantYear()) {
        found.add(Told.plain(Check.R6, Kind.DIFFERS, key));
      }
    }
    return found;
  }

  /** The same amount twice: ever, of what is paid once; in one term, of the rest. */
  static List<Told> r11(OracleCase it) {
    List<Told> found = new ArrayList<>();
    for (String key : keys(it)) {
      long surplus = surplus(it, key);
      if (surplus > 0) {
        found.add(Told.plain(Check.R11, Kind.EXTRA, key).worth(surplus));
      }
    }
    return found;
  }

  private static long surplus(OracleCase it, String key) {
    List<GrantLine> lines = lines(it, key);
    if (!OracleMoney.isPersonal(lines.getFirst().code())) {
      return 0;
    }
    long surplus = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean sameTerm =
            OracleMoney.isOnce(lines.get(i).code())
                || lines.get(i).term().equals(lines.get(j).term());
        if (sameTerm && lines.get(i).amountInOere() == lines.get(j).amountInOere()) {
          surplus += lines.get(i).amountInOere();
          break;
        }
      }
    }
    return surplus;
  }

  /** The amount against the rate, where there is one. */
  static List<Told> amount(OracleCase it) {
    List<Told> found = new ArrayList<>();
    for (String key : keys(it)) {
      List<GrantLine> lines = lines(it, key);
      String code = lines.getFirst().code();
      Long rate = OracleMoney.rate(code, lines.getFirst().grantYear());
      if (rate == null || !OracleMoney.isPersonal(code)) {
        continue;
      }
      long wrong = 0;
      if (OracleMoney.isOnce(code)) {
        for (GrantLine line : lines) {
          wrong += Math.abs(line.amountInOere() - rate);
        }
      } else if (surplus(it, key) == 0 && OracleMoney.sum(lines) > rate) {
        wrong = OracleMoney.sum(lines) - rate;
      }
      if (wrong > 0) {
        found.add(Told.plain(Check.BELOP, Kind.DIFFERS, key).worth(wrong));
      }
    }
    return found;
  }
}
