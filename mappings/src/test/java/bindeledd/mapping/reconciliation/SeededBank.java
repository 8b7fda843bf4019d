package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.CodeTable;
import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.OracleMoney.Term;
import bindeledd.model.BankPosting;
import bindeledd.model.BankPosting.Group;
import bindeledd.model.Change;
import bindeledd.model.GrantLine;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Subject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The bank's postings for a town's lines, some of them wrong, and what must be said of them. */
final class SeededBank {

  /** One krone is rounding. */
  private static final long TOLERANCE = 100;

  private final Random random;
  private final LocalDate today;
  private final Municipality municipality;
  final List<GrantLine> lines = new ArrayList<>();
  final List<BankPosting> postings = new ArrayList<>();
  final Set<Wanted> wanted = new TreeSet<>();

  SeededBank(SeededTown town, List<SeededCase> persons, long seed) {
    random = new Random(seed);
    today = town.today();
    municipality = town.municipality();
    persons.forEach(it -> it.dossier().of(Side.TILSKUDD, GrantLine.class).forEach(lines::add));
    nobodys();
    Map<String, Long> paid = new TreeMap<>();
    for (GrantLine line : lines) {
      if (!OracleMoney.isKnown(line.code())) {
        continue;
      }
      paid.merge(group(line) + "|" + line.term(), OracleMoney.paid(List.of(line)), Long::sum);
      if (OracleMoney.rate(line.code(), line.grantYear()) == null) {
        want(Check.BELOP, Kind.NOT_CHECKED, "rate|" + line.code() + "|" + line.grantYear());
      }
    }
    paid.forEach(
        (key, sum) -> {
          if (sum != 0) {
            posted(key, sum);
          }
        });
    unasked();
  }

  /** Lines of no person, and one with a code nobody knows. */
  private void nobodys() {
    var term = new Term(today.getYear() - 1, 1 + random.nextInt(4));
    lines.add(line("Grunntilskudd-H", term, 643_900_00L));
    if (random.nextBoolean()) {
      lines.add(line("HELT-NY", term, 1_00L));
      want(Check.R9, Kind.NOT_CHECKED, "UNKNOWN|" + term.written());
    }
  }

  private GrantLine line(String code, Term term, long oere) {
    return new GrantLine(
        header(term.pays()),
        term.written(),
        term.year(),
        code,
        oere,
        null,
        null,
        GrantLine.Status.PAID,
        null,
        null);
  }

  /** As it should be, in two, or a little early; or not at all, or otherwise. */
  private void posted(String key, long sum) {
    Group group = Group.valueOf(key.substring(0, key.indexOf('|')));
    Term term = Term.of(key.substring(key.indexOf('|') + 1));
    LocalDate day = term.pays().plusDays(random.nextInt(20) - 5L);
    boolean isRounding = Math.abs(sum) <= TOLERANCE;
    switch (isRounding ? 2 : random.nextInt(12)) {
      case 0 -> want(key, term, Kind.MISSING);
      case 1 -> {
        post(group, day, sum + TOLERANCE + 1);
        want(key, term, Kind.DIFFERS);
      }
      case 2 -> post(group, day, sum + TOLERANCE);
      case 3 -> {
        post(group, day, sum - 5_000_00L);
        post(group, day.plusDays(1), 5_000_00L);
      }
      default -> post(group, day, sum);
    }
  }

  /** Money that no list explains. */
  private void unasked() {
    var term = new Term(2019, 1 + random.nextInt(4));
    if (random.nextBoolean()) {
      post(Group.EXTRA, term.pays(), 7_00L);
      want("EXTRA|" + term.written(), term, Kind.EXTRA);
    }
  }

  private void want(String key, Term term, Kind kind) {
    boolean early = today.isBefore(term.pays().plusDays(14));
    want(Check.R9, early ? Kind.NOT_YET_DUE : kind, key);
  }

  private void want(Check check, Kind kind, String about) {
    wanted.add(new Wanted(check, kind, about));
  }

  private void post(Group group, LocalDate day, long oere) {
    postings.add(new BankPosting(header(day), day, oere, group));
  }

  private Header header(LocalDate day) {
    return new Header(
        municipality,
        Subject.UNKNOWN,
        "BP-" + random.nextLong(),
        1,
        day.atStartOfDay().toInstant(ZoneOffset.UTC),
        "",
        new Change.Registration());
  }

  /** The four groups of the bank's text, and those without one. */
  private static Group group(GrantLine line) {
    String told =
        CodeTable.named("grant-code").codes().stream()
            .filter(it -> it.internal().equals(line.code()))
            .map(it -> it.trait("group"))
            .findFirst()
            .orElseThrow();
    return switch (told) {
      case "AR1" -> Group.YEAR_1;
      case "AR2_5" -> Group.YEARS_2_TO_5;
      case "SAERSKILT" -> Group.SPECIAL;
      case "EKSTRA" -> Group.EXTRA;
      case "NORSK" -> Group.NORWEGIAN;
      default -> Group.BASIC;
    };
  }
}
