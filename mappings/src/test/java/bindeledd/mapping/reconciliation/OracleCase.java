package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.GrantBasis;
import bindeledd.model.GrantLine;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's sides as the oracle sees them: asked anew for every question, and nothing
 * remembered.
 */
record OracleCase(Dossier dossier, Situation situation) {

  LocalDate today() {
    return situation.today();
  }

  <F extends Fact> List<F> all(Side side, Class<F> type) {
    return dossier.of(side, type).toList();
  }

  /** The one changed last; of several changed at once, the first. */
  <F extends Fact> Optional<F> last(Side side, Class<F> type) {
    Instant latest =
        dossier
            .of(side, type)
            .map(it -> it.header().changedAt())
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return dossier.of(side, type).filter(it -> it.header().changedAt().equals(latest)).findFirst();
  }

  Optional<Participant> participant() {
    return last(Side.CASEWORK, Participant.class);
  }

  Optional<GrantBasis> basis() {
    return participant().map(Participant::grantBasis);
  }

  Optional<GrantBasis.Tie> tie() {
    return basis().map(GrantBasis::tie);
  }

  Optional<Person> person() {
    return last(Side.POPULATION, Person.class);
  }

  private List<Settlement> settlements() {
    return all(Side.IMDINETT, Settlement.class).stream()
        .filter(it -> it.status() != Settlement.Status.WITHDRAWN)
        .toList();
  }

  Optional<Settlement> settlement() {
    Comparator<Settlement> changed = Comparator.comparing(it -> it.header().changedAt());
    return settlements().stream().reduce((a, b) -> changed.compare(b, a) > 0 ? b : a);
  }

  List<LocalDate> daysInImdinett() {
    return settlements().stream()
        .flatMap(it -> Optional.ofNullable(it.settledOn()).stream())
        .toList();
  }

  Optional<LocalDate> toldDay() {
    return last(Side.CASEWORK, SettlementDate.class).map(SettlementDate::settledOn);
  }

  /** The municipality's own word first. */
  Optional<LocalDate> settledOn() {
    return toldDay().or(() -> daysInImdinett().stream().max(Comparator.naturalOrder()));
  }

  boolean bornAfterMother() {
    return tie().equals(Optional.of(GrantBasis.Tie.BORN));
  }

  /** Settled in another municipality first: the clock runs from there (R6). */
  Optional<LocalDate> firstSettledOn() {
    Optional<LocalDate> known = basis().map(GrantBasis::firstSettledOn);
    if (known.isPresent()) {
      return known;
    }
    Optional<LocalDate> earliest =
        Stream.concat(settledOn().stream(), daysInImdinett().stream())
            .min(Comparator.naturalOrder());
    return earliest.isEmpty() && bornAfterMother() ? born() : earliest;
  }

  boolean movedIn() {
    Optional<LocalDate> elsewhere = basis().map(GrantBasis::firstSettledOn);
    return !bornAfterMother()
        && elsewhere.isPresent()
        && (settledOn().isEmpty() || elsewhere.get().isBefore(settledOn().get()));
  }

  Optional<LocalDate> cameHere() {
    return settledOn()
        .or(
            () ->
                livesHere()
                    ? person().map(it -> it.residence().movedOn())
                    : Optional.<LocalDate>empty());
  }

  Optional<LocalDate> born() {
    return person()
        .map(Person::birthDate)
        .or(() -> participant().map(Participant::birthDate))
        .or(() -> settlement().map(Settlement::birthDate));
  }

  /** The birthdays there have been; as many below zero before the birth. */
  @Nullable Integer ageOn(LocalDate day) {
    return born().map(it -> (int) ChronoUnit.YEARS.between(it, day)).orElse(null);
  }

  Optional<LocalDate> died() {
    return person().map(Person::diedOn);
  }

  boolean homeIsHidden() {
    return person().isEmpty()
        || (person().get().residence().municipality() == null
            && person().get().grade() == Grade.STRICTLY_CONFIDENTIAL);
  }

  boolean livesHere() {
    return person()
        .filter(it -> it.residence().status().equals("bosatt"))
        .filter(it -> Municipalities.same(situation.municipality(), it.residence().municipality()))
        .isPresent();
  }

  boolean livesElsewhere() {
    return !homeIsHidden() && !livesHere();
  }

  /** Lives in another municipality, and came there after being settled here. */
  Optional<LocalDate> left() {
    return person()
        .filter(_ -> livesElsewhere())
        .map(Person::residence)
        .filter(it -> it.municipality() != null)
        .filter(it -> !Municipalities.same(situation.municipality(), it.municipality()))
        .map(Person.Residence::movedOn)
        .filter(moved -> settledOn().filter(moved::isBefore).isEmpty());
  }

  /** The old municipality keeps the current and the following month (2.4). */
  Optional<LocalDate> keeps() {
    return left()
        .filter(it -> it.getYear() >= 2021)
        .map(it -> YearMonth.from(it).plusMonths(1).atEndOfMonth());
  }

  List<GrantLine> lines() {
    return all(Side.TILSKUDD, GrantLine.class).stream()
        .sorted(
            Comparator.comparing(GrantLine::term)
                .thenComparing((GrantLine it) -> it.header().reference()))
        .toList();
  }

  /** Money that came or will, and that no later line has taken up. */
  List<GrantLine> standing() {
    return lines().stream()
        .filter(it -> it.amountInOere() > 0)
        .filter(
            it -> it.status() == GrantLine.Status.PAID || it.status() == GrantLine.Status.TRIGGERED)
        .filter(
            it -> lines().stream().noneMatch(by -> it.header().reference().equals(by.corrects())))
        .toList();
  }

  /** The latest version's way through the ledger to one receiver. */
  Optional<Handed> handed(Fact fact, String receiver) {
    return dossier.handed().stream()
        .filter(it -> it.reference().equals(fact.header().reference()))
        .filter(it -> it.kind().equals(fact.kind()))
        .filter(it -> it.flow().isEmpty() || it.flow().endsWith(receiver))
        .reduce((a, b) -> b.version() > a.version() ? b : a);
  }

  /** Nothing to wait for. */
  boolean isStuck(Fact fact) {
    return handed(fact, "nir").isPresent() && !isOnItsWay(fact);
  }

  boolean isOnItsWay(Fact fact) {
    return handed(fact, "nir")
        .filter(it -> it.state() == Handed.State.DUE || it.state() == Handed.State.SENT)
        .isPresent();
  }
}
