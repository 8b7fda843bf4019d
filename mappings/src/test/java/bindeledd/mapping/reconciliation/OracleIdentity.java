package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.DufNumber;
import bindeledd.model.Fact;
import bindeledd.model.NationalNumber;
import bindeledd.model.NirPerson;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers, names and dates between the sides, one rule at a time. */
final class OracleIdentity {

  private OracleIdentity() {}

  /** Who tells of the person, and under which numbers; of sides that were read. */
  private static Map<Side, Set<PersonNumber>> numbers(OracleCase it) {
    Map<Side, Fact> facts = new EnumMap<>(Side.class);
    it.participant().ifPresent(fact -> facts.put(Side.CASEWORK, fact));
    it.last(Side.EDUCATION, Participant.class).ifPresent(fact -> facts.put(Side.EDUCATION, fact));
    it.settlement().ifPresent(fact -> facts.put(Side.IMDINETT, fact));
    it.last(Side.NIR, NirPerson.class).ifPresent(fact -> facts.put(Side.NIR, fact));
    it.lines().stream().reduce((_, b) -> b).ifPresent(fact -> facts.put(Side.TILSKUDD, fact));
    Map<Side, Set<PersonNumber>> numbers = new EnumMap<>(Side.class);
    facts.forEach(
        (side, fact) -> {
          if (!(it.situation().heard().get(side) instanceof Situation.Heard.Broken)) {
            numbers.put(side, new HashSet<>(fact.header().subject().numbers()));
          }
        });
    return numbers;
  }

  private static Set<PersonNumber> held(Person person, boolean currentOnly) {
    return person.numbers().stream()
        .filter(one -> one.current() || !currentOnly)
        .map(Person.HeldNumber::number)
        .collect(Collectors.toSet());
  }

  private static Set<PersonNumber> national(Set<PersonNumber> numbers) {
    return numbers.stream().filter(NationalNumber.class::isInstance).collect(Collectors.toSet());
  }

  /** A number the register has never heard of, though it knows others of its sort. */
  private static boolean isStrange(Person person, Set<PersonNumber> told) {
    Set<PersonNumber> held = held(person, false);
    return told.stream()
        .filter(number -> !held.contains(number))
        .anyMatch(
            number ->
                held.stream()
                    .anyMatch(
                        other -> (other instanceof DufNumber) == (number instanceof DufNumber)));
  }

  static List<Told> number(OracleCase it) {
    if (it.person().isEmpty()) {
      return List.of();
    }
    Person person = it.person().get();
    Set<PersonNumber> current = national(held(person, true));
    return numbers(it).entrySet().stream()
        .flatMap(
            entry -> {
              Set<PersonNumber> told = entry.getValue();
              boolean old =
                  !national(told).isEmpty()
                      && !current.isEmpty()
                      && told.stream().noneMatch(current::contains);
              Optional<Kind> kind =
                  isStrange(person, told)
                      ? Optional.of(Kind.DIFFERS)
                      : old ? Optional.of(Kind.STALE) : Optional.empty();
              return kind
                  .map(one -> Told.plain(Check.ID_NUMMER, one, "number|" + entry.getKey()))
                  .stream();
            })
        .toList();
  }

  /** The portal and IMDinett know people by the DUF number, and that is no fault. */
  static List<Told> onlyDuf(OracleCase it) {
    if (it.person().isEmpty() || national(held(it.person().get(), true)).isEmpty()) {
      return List.of();
    }
    return numbers(it).entrySet().stream()
        .filter(entry -> List.of(Side.CASEWORK, Side.EDUCATION, Side.NIR).contains(entry.getKey()))
        .filter(entry -> !entry.getValue().isEmpty() && national(entry.getValue()).isEmpty())
        .filter(entry -> !isStrange(it.person().get(), entry.getValue()))
        .map(entry -> Told.plain(Check.ID_BARE_DUF, Kind.MISSING, "number|" + entry.getKey()))
        .toList();
  }

  private static boolean isWhole(OracleCase it, Side side) {
    return !(it.situation().heard().get(side) instanceof Situation.Heard.Broken);
  }

  private static String plain(Person.Name name) {
    String middle = name.middle() == null ? "" : name.middle() + " ";
    return (name.given() + " " + middle + name.family())
        .toLowerCase(Locale.ROOT)
        .replace('-', ' ')
        .replaceAll("\\s+", " ")
        .strip();
  }

  static List<Told> name(OracleCase it) {
    Optional<String> registered = it.person().map(Person::name).map(OracleIdentity::plain);
    Map<Side, Optional<String>> told =
        new EnumMap<>(
            Map.of(
                Side.CASEWORK,
                it.participant().map(Participant::name).map(OracleIdentity::plain),
                Side.IMDINETT,
                it.settlement().map(one -> one.name()).map(OracleIdentity::plain)));
    return told.entrySet().stream()
        .filter(entry -> isWhole(it, entry.getKey()))
        .filter(entry -> registered.isPresent() && entry.getValue().isPresent())
        .filter(entry -> !entry.getValue().equals(registered))
        .map(entry -> Told.plain(Check.ID_NAVN, Kind.DIFFERS, "name|" + entry.getKey()))
        .toList();
  }

  static List<Told> birthDate(OracleCase it) {
    Optional<LocalDate> registered = it.person().map(Person::birthDate);
    Map<Side, Optional<LocalDate>> told =
        new EnumMap<>(
            Map.of(
                Side.CASEWORK,
                it.participant().map(Participant::birthDate),
                Side.IMDINETT,
                it.settlement().map(one -> one.birthDate())));
    return told.entrySet().stream()
        .filter(entry -> isWhole(it, entry.getKey()))
        .filter(entry -> registered.isPresent() && entry.getValue().isPresent())
        .filter(entry -> !entry.getValue().equals(registered))
        .map(
            entry -> Told.plain(Check.ID_FODSELSDATO, Kind.DIFFERS, "birth-date|" + entry.getKey()))
        .toList();
  }

  static List<Told> unknown(OracleCase it) {
    return it.person().isEmpty() && it.participant().isPresent()
        ? List.of(Told.plain(Check.ID_UKJENT, Kind.MISSING, "person"))
        : List.of();
  }

  /** Dead, and a grant that ran past the death and that nobody stopped or ended. */
  static List<Told> dead(OracleCase it) {
    if (it.died().isEmpty()) {
      return List.of();
    }
    LocalDate died = it.died().get();
    boolean open =
        it.all(Side.CASEWORK, Decision.class).stream()
            .filter(one -> one.type().equals("grant"))
            .filter(one -> one.period().to() == null || one.period().to().isAfter(died))
            .filter(one -> OracleNir.ranOut(it, one, died.plusDays(1)).isEmpty())
            .anyMatch(
                one ->
                    it.all(Side.CASEWORK, End.class).stream()
                        .noneMatch(end -> end.decision().equals(one.header().reference())));
    return open ? List.of(Told.plain(Check.ID_DOED, Kind.EXTRA, "dead")) : List.of();
  }

  static List<Told> municipality(OracleCase it) {
    var there = it.last(Side.NIR, NirPerson.class).map(NirPerson::livesIn);
    var here = it.person().map(person -> person.residence().municipality());
    return there.isPresent() && here.isPresent() && !Municipalities.same(there.get(), here.get())
        ? List.of(Told.plain(Check.NIR_KOMMUNE, Kind.DIFFERS, "municipality"))
        : List.of();
  }
}
