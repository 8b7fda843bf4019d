package bindeledd.mapping.reconciliation;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the systems mean the same person, by number, name and birth date. */
final class IdentityChecks {

  private static final Pattern GAPS = Pattern.compile("[\\s\\-]+");

  /** IMDinett and the portal know people by their DUF number alone, and that is no fault. */
  private static final Set<Side> OURS = Set.of(Side.CASEWORK, Side.EDUCATION, Side.NIR);

  private IdentityChecks() {}

  static void judge(Seen seen) {
    var person = seen.person;
    if (person == null) {
      if (seen.asks(Check.ID_UKJENT) && seen.participant != null) {
        seen.found(Seen.draft(Check.ID_UKJENT, Kind.MISSING, "person"));
      }
      return;
    }
    numbers(seen, person, Side.CASEWORK, seen.participant);
    numbers(seen, person, Side.EDUCATION, seen.latest(Side.EDUCATION, Participant.class));
    numbers(seen, person, Side.IMDINETT, seen.settlement);
    numbers(seen, person, Side.NIR, seen.latest(Side.NIR, NirPerson.class));
    numbers(seen, person, Side.TILSKUDD, seen.lines.isEmpty() ? null : seen.lines.getLast());
    if (seen.participant != null) {
      name(seen, person, Side.CASEWORK, seen.participant.name());
      birthDate(seen, person, Side.CASEWORK, seen.participant.birthDate());
    }
    if (seen.settlement != null) {
      name(seen, person, Side.IMDINETT, seen.settlement.name());
      birthDate(seen, person, Side.IMDINETT, seen.settlement.birthDate());
    }
    dead(seen);
  }

  private static void numbers(Seen seen, Person person, Side side, @Nullable Fact fact) {
    if (fact == null
        || seen.isBroken(side)
        || !seen.asksAny(Check.ID_NUMMER, Check.ID_BARE_DUF)
        || person.numbers().isEmpty()) {
      return;
    }
    List<PersonNumber> told = fact.header().subject().numbers();
    boolean national = false;
    boolean current = false;
    boolean strange = false;
    for (PersonNumber number : told) {
      boolean known = false;
      for (Person.HeldNumber held : person.numbers()) {
        if (held.number().equals(number)) {
          known = true;
          current |= number instanceof NationalNumber && held.current();
        }
      }
      national |= number instanceof NationalNumber;
      strange |= !known && isKindHeld(person, number);
    }
    String about = "number|" + side;
    if (strange && seen.asks(Check.ID_NUMMER)) {
      seen.found(Seen.draft(Check.ID_NUMMER, Kind.DIFFERS, about).says(side.label()));
    } else if (national && !current && holdsNational(person) && seen.asks(Check.ID_NUMMER)) {
      seen.found(Seen.draft(Check.ID_NUMMER, Kind.STALE, about).says(side.label()));
    } else if (!national
        && OURS.contains(side)
        && !told.isEmpty()
        && holdsNational(person)
        && seen.asks(Check.ID_BARE_DUF)) {
      seen.found(Seen.draft(Check.ID_BARE_DUF, Kind.MISSING, about).says(side.label()));
    }
  }

  /** The register need not know a DUF number, so only one beside another is strange. */
  private static boolean isKindHeld(Person person, PersonNumber number) {
    for (Person.HeldNumber held : person.numbers()) {
      if ((held.number() instanceof DufNumber) == (number instanceof DufNumber)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsNational(Person person) {
    for (Person.HeldNumber held : person.numbers()) {
      if (held.current() && held.number() instanceof NationalNumber) {
        return true;
      }
    }
    return false;
  }

  private static void name(Seen seen, Person person, Side side, Person.@Nullable Name told) {
    var registered = person.name();
    if (told != null
        && registered != null
        && !seen.isBroken(side)
        && seen.asks(Check.ID_NAVN)
        && !told.equals(registered)
        && !plain(told).equals(plain(registered))) {
      seen.found(
          Seen.draft(Check.ID_NAVN, Kind.DIFFERS, "name|" + side)
              .says(side.label())
              .value(side, written(told))
              .value(Side.POPULATION, written(registered)));
    }
  }

  private static String written(Person.Name name) {
    return name.middle() == null
        ? name.given() + " " + name.family()
        : name.given() + " " + name.middle() + " " + name.family();
  }

  private static String plain(Person.Name name) {
    return GAPS.matcher(written(name).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static void birthDate(Seen seen, Person person, Side side, @Nullable LocalDate told) {
    var registered = person.birthDate();
    if (told != null
        && registered != null
        && !told.equals(registered)
        && !seen.isBroken(side)
        && seen.asks(Check.ID_FODSELSDATO)) {
      seen.found(
          Seen.draft(Check.ID_FODSELSDATO, Kind.DIFFERS, "birth-date|" + side)
              .says(side.label())
              .value(side, told)
              .value(Side.POPULATION, registered));
    }
  }

  private static void dead(Seen seen) {
    LocalDate died = seen.diedOn();
    if (died == null || !seen.asks(Check.ID_DOED)) {
      return;
    }
    List<Decision> decisions = seen.facts(Side.CASEWORK, Decision.class);
    List<End> ends = seen.facts(Side.CASEWORK, End.class);
    boolean open =
        decisions.stream()
            .filter(Programmes::grants)
            .filter(it -> it.period().to() == null || it.period().to().isAfter(died))
            .anyMatch(
                it ->
                    Programmes.endedOn(it, decisions, died.plusDays(1)) == null
                        && ends.stream()
                            .noneMatch(end -> end.decision().equals(it.header().reference())));
    if (open) {
      seen.found(
          Seen.draft(Check.ID_DOED, Kind.EXTRA, "dead").says(died).value(Side.POPULATION, died));
    }
  }
}
