package bindeledd.mapping.reconciliation;

import bindeledd.mapping.NirReading;
import bindeledd.mapping.rules.GrantRate;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.Change;
import bindeledd.model.DufNumber;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.GrantBasis;
import bindeledd.model.GrantLine;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NirPerson;
import bindeledd.model.Participant;
import bindeledd.model.Period;
import bindeledd.model.Person;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One person's life, as every side tells it, while a test makes it up. */
final class Life {

  static final Municipality HERE = new Municipality("0301");
  static final Municipality THERE = new Municipality("4601");

  final Random random;
  final LocalDate today;
  final NationalNumber fnr;
  final NationalNumber dnr;
  final DufNumber duf;
  final UUID key;
  final Map<Side, List<Fact>> told = new EnumMap<>(Side.class);
  final List<Handed> handed = new ArrayList<>();
  final Set<Wanted> wanted = new TreeSet<>();

  LocalDate settledOn = LocalDate.EPOCH;
  LocalDate born = LocalDate.EPOCH;
  LocalDate movedOn = LocalDate.EPOCH;
  @Nullable LocalDate diedOn;
  Municipality home = HERE;
  Grade grade = Grade.UNGRADED;
  @Nullable GrantBasis basis;
  String ground = "asylum";
  boolean minor;

  /** Not come yet. */
  boolean abroad;

  Settlement.Role role = Settlement.Role.MAIN_PERSON;
  private int serial;

  Life(Random random, LocalDate today, bindeledd.model.SyntheticNumbers numbers) {
    this.random = random;
    this.today = today;
    fnr = numbers.birthNumber();
    dnr = numbers.dNumber();
    duf = numbers.dufNumber();
    key = new UUID(random.nextLong(), random.nextLong());
  }

  String reference(String letter) {
    return letter + "-" + ++serial;
  }

  Header header(String reference, LocalDate changed) {
    return header(reference, changed, "", new Subject(List.of(fnr, duf)));
  }

  Header header(String reference, LocalDate changed, String origin, Subject subject) {
    return new Header(
        HERE,
        subject,
        reference,
        1,
        changed.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(serial),
        origin,
        new Change.Registration());
  }

  void add(Side side, Fact fact) {
    told.computeIfAbsent(side, _ -> new ArrayList<>()).add(fact);
  }

  void remove(Side side, Predicate<Fact> which) {
    told.getOrDefault(side, new ArrayList<>()).removeIf(which);
  }

  <F extends Fact> void replace(Side side, Class<F> type, UnaryOperator<F> how) {
    told.getOrDefault(side, new ArrayList<>())
        .replaceAll(fact -> type.isInstance(fact) ? how.apply(type.cast(fact)) : fact);
  }

  <F extends Fact> List<F> all(Side side, Class<F> type) {
    return told.getOrDefault(side, List.of()).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  void want(Check check, Difference.Kind kind, String about) {
    wanted.add(new Wanted(check, kind, about));
  }

  /** What everybody agrees about, but for the programme and the lines. */
  void identities() {
    var name = new Person.Name("Kanari", null, "Testesen");
    add(
        Side.CASEWORK,
        new Participant(
            header("D", settledOn), name, born, List.of("SYR"), List.of(ground), basis));
    add(
        Side.POPULATION,
        new Person(
            header("P", today.minusDays(3)),
            List.of(
                new Person.HeldNumber(fnr, true),
                new Person.HeldNumber(dnr, false),
                new Person.HeldNumber(duf, true)),
            name,
            born,
            List.of("SYR"),
            residence(),
            null,
            diedOn,
            grade));
    add(
        Side.NIR,
        new NirPerson(
            header("NIR-person", today),
            null,
            abroad || grade == Grade.STRICTLY_CONFIDENTIAL ? null : home,
            null,
            null));
  }

  private Person.Residence residence() {
    if (abroad) {
      return new Person.Residence("ikkeBosatt", null, null, null);
    }
    return grade == Grade.STRICTLY_CONFIDENTIAL
        ? new Person.Residence("bosatt", null, null, null)
        : new Person.Residence("bosatt", home, movedOn, null);
  }

  void settledHere() {
    add(Side.CASEWORK, new SettlementDate(header("B", settledOn), "SAK", settledOn));
    add(
        Side.IMDINETT,
        new Settlement(
            header("SAK", settledOn, "", new Subject(List.of(duf))),
            "SAK",
            Settlement.Status.SETTLED,
            Settlement.Means.AGREEMENT,
            role,
            minor,
            new Person.Name("KANARI", null, "Testesen"),
            born,
            settledOn.minusDays(90),
            settledOn,
            settledOn));
  }

  /** The same record at the municipality's and at NIR's, there as sent or as typed by hand. */
  void registered(ProgrammeRecord record) {
    registered(Side.CASEWORK, record);
  }

  void registered(Side side, ProgrammeRecord record) {
    add(side, record);
    int how = random.nextInt(6);
    if (how > 0) {
      add(Side.NIR, record);
    }
    if (how <= 1) {
      add(Side.NIR, byHand(record));
    }
  }

  /** As somebody typed it into NIR: under NIR's own reference, resting on the same decision. */
  ProgrammeRecord byHand(ProgrammeRecord record) {
    var header = header("NIR:N" + ++serial, today, NirReading.BY_HAND, record.header().subject());
    return Records.with(record, header);
  }

  /** The register has them living there since the day. */
  void moveTo(Municipality where, LocalDate since) {
    replace(
        Side.POPULATION,
        Person.class,
        it ->
            new Person(
                it.header(),
                it.numbers(),
                it.name(),
                it.birthDate(),
                it.citizenships(),
                new Person.Residence("bosatt", where, since, null),
                null,
                it.diedOn(),
                it.grade()));
  }

  /** Lines of a code and year: once whole, else by quarter, those whose term is here by now. */
  void lines(String code, int year, boolean once, int fromQuarter, int toQuarter) {
    var rate = GrantRates.PUBLIC.of(code, year).map(GrantRate::inOere);
    long whole = rate.orElse(1_000_00L * (50 + random.nextInt(100)));
    if (once) {
      int month = year == settledOn.getYear() ? settledOn.getMonthValue() : 1;
      line(code, year, new GrantTerm(year, (month + 2) / 3), whole);
      return;
    }
    for (int quarter = fromQuarter; quarter <= toQuarter; quarter++) {
      var term = new GrantTerm(year, quarter);
      if (quarter == fromQuarter || !term.paidFrom().isAfter(today)) {
        line(code, year, term, whole / 4);
      }
    }
  }

  GrantLine line(String code, int year, GrantTerm term, long oere) {
    return line(code, year, term, oere, null);
  }

  GrantLine line(String code, int year, GrantTerm term, long oere, @Nullable LocalDate to) {
    var line =
        new GrantLine(
            header(reference("L"), term.paidFrom()),
            term.written(),
            year,
            code,
            oere,
            to == null ? null : term.firstDay(),
            to,
            term.paidFrom().isAfter(today) ? GrantLine.Status.TRIGGERED : GrantLine.Status.PAID,
            null,
            null);
    add(Side.TILSKUDD, line);
    return line;
  }

  Period period(LocalDate from, LocalDate to) {
    return new Period(from, to);
  }

  Instant at(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  SeededCase done(String story) {
    return new SeededCase(story, new Dossier(key, true, grade, told, handed), wanted);
  }
}
