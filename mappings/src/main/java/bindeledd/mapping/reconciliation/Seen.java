package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.rules.GrantHistory;
import bindeledd.mapping.rules.GrantRate;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.GrantBasis;
import bindeledd.model.GrantLine;
import bindeledd.model.Municipality;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the sides say of one person, put in order once for all the checks, and what the checks find.
 */
final class Seen {

  /** Where a person lives, by the population register. */
  enum Where {
    /** In the municipality. */
    HERE,
    /** Anywhere else, or nowhere. */
    ELSEWHERE,
    /** The register does not tell us. */
    UNKNOWN
  }

  /** The register's word for one who lives in Norway. */
  private static final String RESIDENT = "bosatt";

  private static final Comparator<GrantLine> BY_TERM =
      Comparator.comparing(GrantLine::term)
          .thenComparing((GrantLine line) -> line.header().reference());

  final Dossier dossier;
  final LocalDate today;
  final Municipality here;
  final @Nullable Participant participant;
  final @Nullable GrantBasis basis;
  final @Nullable Person person;

  /** The settlement in IMDinett, as last told; withdrawn ones left out. */
  final @Nullable Settlement settlement;

  /** The days of settlement IMDinett has, one for each case. */
  final List<LocalDate> imdinettDays = new ArrayList<>();

  /** The day the municipality says it settled the person. */
  final @Nullable SettlementDate told;

  /** The case system's day of settlement, else IMDinett's. */
  final @Nullable LocalDate settledOn;

  /** The first settlement anywhere in Norway: the person keeps the years that run from it. */
  final @Nullable LocalDate firstSettledOn;

  final @Nullable LocalDate birthDate;
  final Where where;

  /** The day they moved from the municipality, when the register tells of such a move. */
  final @Nullable LocalDate leftOn;

  /** Every line of the person, by term. */
  final List<GrantLine> lines;

  /** Those of them that stand. */
  final List<GrantLine> standing = new ArrayList<>();

  private final Situation situation;
  private final Set<Check> asked = EnumSet.noneOf(Check.class);
  private final List<Difference> found = new ArrayList<>();

  Seen(Dossier dossier, Situation situation, Set<Check> checks) {
    this.dossier = dossier;
    this.situation = situation;
    today = situation.today();
    here = situation.municipality();
    for (Check check : checks) {
      if (check.heard(situation)) {
        asked.add(check);
      }
    }
    participant = latest(Side.CASEWORK, Participant.class);
    basis = participant == null ? null : participant.grantBasis();
    person = latest(Side.POPULATION, Person.class);
    told = latest(Side.CASEWORK, SettlementDate.class);
    settlement = imdinett();
    settledOn = told != null ? told.settledOn() : last(imdinettDays);
    firstSettledOn = first();
    birthDate = born();
    where = lives();
    leftOn = left();
    lines = facts(Side.TILSKUDD, GrantLine.class);
    if (lines.size() > 1) {
      lines.sort(BY_TERM);
    }
    for (GrantLine line : lines) {
      if (Money.stands(line, lines)) {
        standing.add(line);
      }
    }
  }

  /** Whether the check is asked for, and enough was heard to judge by it. */
  boolean asks(Check check) {
    return asked.contains(check);
  }

  /** The same of any of several. */
  boolean asksAny(Check first, Check... others) {
    if (asks(first)) {
      return true;
    }
    for (Check other : others) {
      if (asks(other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether these sides were read to their end. */
  boolean read(Set<Side> sides) {
    return situation.read(sides);
  }

  /** Whether the reading of the side broke off: what is here of it is not all there is. */
  boolean isBroken(Side side) {
    return situation.heard().get(side) instanceof Situation.Heard.Broken;
  }

  /** What a code is worth in a year, in øre; absent when it is not known. */
  @Nullable Long rate(String code, int year) {
    return situation.rates().of(code, year).map(GrantRate::inOere).orElse(null);
  }

  /** What extra grants are valued by where nothing is asked of the person's history. */
  GrantHistory ratesAlone() {
    return new GrantHistory(Map.of(), situation.rates());
  }

  void found(Draft draft) {
    found.add(draft.done());
  }

  List<Difference> found() {
    return found;
  }

  static Draft draft(Check check, Kind kind, String about) {
    return new Draft(check, kind, about);
  }

  /** What one side says of one type, in the dossier's order. */
  <F extends Fact> List<F> facts(Side side, Class<F> type) {
    List<F> facts = new ArrayList<>();
    for (Fact fact : dossier.told().getOrDefault(side, List.of())) {
      if (type.isInstance(fact)) {
        facts.add(type.cast(fact));
      }
    }
    return facts;
  }

  /** The one of them that was changed last. */
  <F extends Fact> @Nullable F latest(Side side, Class<F> type) {
    @Nullable F latest = null;
    for (Fact fact : dossier.told().getOrDefault(side, List.of())) {
      if (type.isInstance(fact)
          && (latest == null || fact.header().changedAt().isAfter(latest.header().changedAt()))) {
        latest = type.cast(fact);
      }
    }
    return latest;
  }

  /** The person's age on a day; absent when the birth date is not known. */
  @Nullable Integer age(LocalDate on) {
    return birthDate == null ? null : Integer.valueOf(Period.between(birthDate, on).getYears());
  }

  @Nullable LocalDate diedOn() {
    return person == null ? null : person.diedOn();
  }

  /**
   * Whether they were settled elsewhere first: then the first year is another municipality's, and
   * nobody settled them here in IMDinett.
   */
  boolean movedIn() {
    return basis != null
        && !bornHere()
        && basis.firstSettledOn() != null
        && (settledOn == null || basis.firstSettledOn().isBefore(settledOn));
  }

  /** The day somebody settled elsewhere came here; absent when nobody tells. */
  @Nullable LocalDate arrivedOn() {
    return settledOn != null
        ? settledOn
        : where == Where.HERE && person != null ? person.residence().movedOn() : null;
  }

  /** Whether the mother's settlement is what it counts from: nobody settles a newborn. */
  boolean bornHere() {
    return basis != null && basis.tie() == GrantBasis.Tie.BORN;
  }

  /**
   * The last day the municipality keeps the grants of one who left: the month of the move and the
   * next. Absent when nobody left, or the rule is not known for that day.
   */
  @Nullable LocalDate keptUntil() {
    return leftOn == null
        ? null
        : Limit.GRANT_MOVED_MONTHS
            .wholeOn(leftOn)
            .map(months -> leftOn.plusMonths(months).with(TemporalAdjusters.lastDayOfMonth()))
            .orElse(null);
  }

  private @Nullable Settlement imdinett() {
    @Nullable Settlement last = null;
    for (Settlement one : facts(Side.IMDINETT, Settlement.class)) {
      if (one.status() != Settlement.Status.WITHDRAWN) {
        if (one.settledOn() != null) {
          imdinettDays.add(one.settledOn());
        }
        if (last == null || one.header().changedAt().isAfter(last.header().changedAt())) {
          last = one;
        }
      }
    }
    return last;
  }

  private @Nullable LocalDate first() {
    if (basis != null && basis.firstSettledOn() != null) {
      return basis.firstSettledOn();
    }
    @Nullable LocalDate first = settledOn;
    for (LocalDate day : imdinettDays) {
      if (first == null || day.isBefore(first)) {
        first = day;
      }
    }
    return first == null && bornHere() ? born() : first;
  }

  /** The register's word, else the case system's, else IMDinett's. */
  private @Nullable LocalDate born() {
    if (person != null && person.birthDate() != null) {
      return person.birthDate();
    }
    if (participant != null && participant.birthDate() != null) {
      return participant.birthDate();
    }
    return settlement == null ? null : settlement.birthDate();
  }

  private Where lives() {
    if (person == null) {
      return Where.UNKNOWN;
    }
    var residence = person.residence();
    if (residence.municipality() == null) {
      // Of the strictest grade not even the municipality is told.
      return person.grade() == Grade.STRICTLY_CONFIDENTIAL ? Where.UNKNOWN : Where.ELSEWHERE;
    }
    return Municipalities.same(here, residence.municipality())
            && residence.status().equals(RESIDENT)
        ? Where.HERE
        : Where.ELSEWHERE;
  }

  private @Nullable LocalDate left() {
    if (where != Where.ELSEWHERE || person == null) {
      return null;
    }
    var residence = person.residence();
    boolean away =
        residence.municipality() != null && !Municipalities.same(here, residence.municipality());
    return away
            && residence.movedOn() != null
            && (settledOn == null || !residence.movedOn().isBefore(settledOn))
        ? residence.movedOn()
        : null;
  }

  private static @Nullable LocalDate last(List<LocalDate> days) {
    return days.stream().max(Comparator.naturalOrder()).orElse(null);
  }
}
