package bindeledd.report;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Severity;
import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.GrantPosition;
import bindeledd.mapping.reconciliation.Handed;
import bindeledd.mapping.reconciliation.Judged;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.reconciliation.Situation.Heard;
import bindeledd.mapping.reconciliation.Totals;
import bindeledd.model.Grade;
import bindeledd.model.report.DeviationRow;
import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportAbout.BankGroup;
import bindeledd.model.report.ReportAbout.HeardSide;
import bindeledd.model.report.ReportAbout.OpenOnDay;
import bindeledd.model.report.ReportPerson;
import bindeledd.reconciliation.FindingBook;
import bindeledd.reconciliation.Found;
import bindeledd.reconciliation.Outcome;
import bindeledd.reconciliation.Run;
import bindeledd.reconciliation.Shown;
import bindeledd.report.Line.Audience;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run, put down while it goes. Grants and deliveries in the run's order; findings, which come
 * at the end and know no names, are brought together with the persons by their keys, both sorted
 * outside memory.
 */
final class Recording implements AutoCloseable {

  private static final String NOBODY = "zzz";
  private static final String NO_DEADLINE = "9999-99-99";

  private final Vault vault;
  private final Path work;
  private final Run run;
  private final Situation situation;
  private final Map<ReportKind, Path> files = new EnumMap<>(ReportKind.class);
  private final Sorter grants;
  private final Sorter deliveries;
  private final Sorter persons;
  private long open;
  private long atStake;

  /**
   * @param work a folder of its own, for what is not done yet
   */
  Recording(Vault vault, Path work, Run run, Situation situation) throws IOException {
    this.vault = vault;
    this.work = work;
    this.run = run;
    this.situation = situation;
    for (ReportKind kind : ReportKind.values()) {
      files.put(kind, work.resolve(kind.layout().file()));
    }
    this.persons = new Sorter(vault, work, "persons");
    this.grants = new Sorter(vault, work, "grants");
    this.deliveries = new Sorter(vault, work, "deliveries");
  }

  Path work() {
    return work;
  }

  private Path file(ReportKind kind) {
    return java.util.Objects.requireNonNull(files.get(kind));
  }

  void person(Shown who, Dossier dossier, Judged judged) throws IOException {
    boolean shielded = Rows.shielded(who, dossier);
    Audience audience = shielded ? Audience.THE_ENTITLED : Audience.EVERYBODY;
    ReportPerson person = Rows.person(who, dossier);
    persons.add(who.person() + "\t" + Line.of(audience, person));
    String name = Alphabet.key(person.label()) + '\u0001' + who.person() + '\u0001';
    for (GrantPosition position : Rows.once(judged.positions())) {
      grants.add(
          name
              + position.year()
              + position.term()
              + position.code()
              + '\t'
              + Line.of(audience, Rows.grant(person, position)));
    }
    for (Handed handed : dossier.handed()) {
      deliveries.add(
          Labels.urgency(handed.state().name())
              + (handed.deadline() == null ? NO_DEADLINE : handed.deadline().toString())
              + name
              + handed.reference().replace('\t', ' ')
              + '\t'
              + Line.of(audience, Rows.delivery(person, handed)));
    }
  }

  /**
   * Brings it to its end.
   *
   * @return where each report lies, sealed
   */
  Map<ReportKind, Path> end(FindingBook book, Outcome outcome, Totals totals, History history)
      throws IOException {
    try (var deviations = new Sorter(vault, work, "deviations");
        var atRisk = new Sorter(vault, work, "at-risk");
        var deadlines = new Sorter(vault, work, "deadlines")) {
      findings(
          book,
          (row, audience) -> {
            String day = row.deadline() == null ? NO_DEADLINE : row.deadline().toString();
            Long stake = row.atStakeInOere();
            String krone = "%019d".formatted(Long.MAX_VALUE - (stake == null ? 0 : stake));
            LocalDate today = situation.today();
            deviations.add(
                severity(row) + day + krone + row.finding() + "\t" + Line.of(audience, row));
            if (stake != null && stake > 0) {
              atRisk.add(
                  day + krone + row.finding() + "\t" + Line.of(audience, Rows.atRisk(row, today)));
            }
            if (row.deadline() != null) {
              deadlines.add(
                  day
                      + krone
                      + row.finding()
                      + "\t"
                      + Line.of(audience, Rows.deadline(row, today)));
            }
          });
      List<OpenOnDay> days =
          run.whole() && outcome.complete()
              ? history.with(new OpenOnDay(situation.today(), open, atStake))
              : history.all();
      String about = Line.write(about(outcome, days, List.of()));
      write(deviations, file(ReportKind.DEVIATIONS), about);
      write(atRisk, file(ReportKind.AT_RISK), about);
      write(deadlines, file(ReportKind.DEADLINES), about);
      List<BankGroup> bank = totals.rows().stream().map(Rows::bank).toList();
      write(grants, file(ReportKind.GRANTS), Line.write(about(outcome, days, bank)));
      write(deliveries, file(ReportKind.DELIVERIES), about);
    }
    return files;
  }

  /** Orders by how much it matters. */
  private static char severity(DeviationRow row) {
    return switch (Severity.valueOf(row.severity())) {
      case CRITICAL -> '0';
      case SERIOUS -> '1';
      case MINOR -> '2';
      case INFORMATION -> '3';
    };
  }

  private interface To {
    void row(DeviationRow row, Audience audience) throws IOException;
  }

  private void findings(FindingBook book, To to) throws IOException {
    try (var found = new Sorter(vault, work, "found")) {
      book.open(
          FindingBook.Order.PERSON,
          one -> {
            if (concerned(one)) {
              try {
                String key = one.person() == null ? NOBODY : one.person().toString();
                String grade = one.grade() == Grade.UNGRADED ? "A" : "B";
                found.add(key + "\t" + grade + Line.write(Rows.deviation(one, null)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          });
      Sorter.Sorted findings = found.sorted();
      Sorter.Sorted known = persons.sorted();
      String person = known.next();
      for (String line = findings.next(); line != null; line = findings.next()) {
        int tab = line.indexOf('\t');
        String key = line.substring(0, tab);
        while (person != null && key(person).compareTo(key) < 0) {
          person = known.next();
        }
        boolean met = person != null && key(person).equals(key);
        tell(line.substring(tab + 1), key, met ? person : null, to);
      }
    }
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('\t'));
  }

  private boolean concerned(Found found) {
    return run.checks().contains(found.difference().check())
        && (run.person() == null || run.person().equals(found.person()));
  }

  private void tell(String line, String key, @Nullable String person, To to) throws IOException {
    DeviationRow row = Line.read(line, DeviationRow.class);
    if (key.equals(NOBODY)) {
      // Its sums have everybody in them: less those shown one by one, they would tell of the rest.
      to.row(row, Audience.THE_ENTITLED);
      return;
    }
    String told = person == null ? null : person.substring(person.indexOf('\t') + 1);
    boolean shielded = line.charAt(0) != 'A' || (told != null && !Line.shown(told, false));
    ReportPerson who =
        told == null
            ? shielded ? Rows.SHIELDED : Rows.UNKNOWN
            : Line.parse(told.substring(1), ReportPerson.class);
    if (shielded && told != null && Line.shown(told, false)) {
      // Became protected while the run went.
      who = Rows.SHIELDED;
    }
    to.row(about(row, who), shielded ? Audience.THE_ENTITLED : Audience.EVERYBODY);
    if (!shielded) {
      count(row);
    }
  }

  private void count(DeviationRow row) {
    if (Found.Status.valueOf(row.status()) != Found.Status.ACCEPTED
        && Kind.valueOf(row.kind()) != Kind.NOT_YET_DUE) {
      open++;
      atStake = Math.addExact(atStake, row.atStakeInOere() == null ? 0 : row.atStakeInOere());
    }
  }

  private static DeviationRow about(DeviationRow row, ReportPerson person) {
    return new DeviationRow(
        row.finding(),
        person,
        row.check(),
        row.title(),
        row.kind(),
        row.severity(),
        row.text(),
        row.advice(),
        row.cause(),
        row.deadline(),
        row.atStakeInOere(),
        row.says(),
        row.status(),
        row.firstSeen(),
        row.lastSeen(),
        row.acceptedUntil(),
        row.remedy());
  }

  private void write(Sorter sorter, Path file, String about) throws IOException {
    try (var spool = new Spool.Writer(vault, file)) {
      Sorter.Sorted rows = sorter.sorted();
      for (String line = rows.next(); line != null; line = rows.next()) {
        spool.line(line.substring(line.indexOf('\t') + 1));
      }
      spool.end(about);
    }
  }

  private ReportAbout about(Outcome outcome, List<OpenOnDay> days, List<BankGroup> bank) {
    List<HeardSide> sides = new ArrayList<>();
    for (Side side : Side.values()) {
      String broken = outcome.broken().get(side);
      sides.add(
          broken != null
              ? new HeardSide(side.name(), side.label(), "BROKEN", null, broken)
              : switch (situation.heard().get(side)) {
                case null -> new HeardSide(side.name(), side.label(), "NOT_CONNECTED", null, null);
                case Heard.Whole whole ->
                    new HeardSide(side.name(), side.label(), "WHOLE", whole.asOf(), null);
                case Heard.Broken it ->
                    new HeardSide(side.name(), side.label(), "BROKEN", null, it.why());
              });
    }
    return new ReportAbout(
        situation.municipality().number(),
        situation.today(),
        run.startedAt(),
        run.whole(),
        outcome.complete() && sides.stream().noneMatch(side -> side.heard().equals("BROKEN")),
        false,
        sides,
        days,
        bank);
  }

  @Override
  public void close() throws IOException {
    try (persons;
        grants;
        deliveries) {
      // each lets go of its files
    } finally {
      OwnFile.remove(work);
    }
  }
}
