package bindeledd.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.helsedirektoratet.HelsedirektoratetSandbox;
import bindeledd.connector.tilskudd.Tables;
import bindeledd.connector.tilskudd.TilskuddSandbox;
import bindeledd.model.NationalNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import bindeledd.schema.tilskudd.Liste;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The systems that pay: the grant portal and Helsedirektoratet. */
final class Money implements AutoCloseable {

  /** What the bank is short of once in each list that the script has it short of. */
  static final long SHORT = 5_000;

  private static final int REQUESTS = 4;
  private static final int CLAIMS = 2;
  private static final int CLAIM_YEAR = 2025;

  final TilskuddSandbox tilskudd;
  final HelsedirektoratetSandbox helsedirektoratet = new HelsedirektoratetSandbox();
  private final Path workbooks;
  private final List<Resident> askers;
  private final List<NationalNumber> cared;
  private final List<Grant> lines;
  private volatile LocalDate today = HalfYear.FIRST_DAY;

  Money(Path folder, List<Resident> people) throws IOException {
    tilskudd =
        new TilskuddSandbox(Files.createDirectories(folder.resolve("tilskudd")), () -> today);
    workbooks = Files.createDirectories(folder.resolve("arbeidsboker"));
    // Of these the first list has nothing: the case worker asks, and the second has them.
    askers =
        people.stream()
            .filter(it -> it.start() == Resident.Start.BIRTH_NUMBER)
            .filter(it -> Assigned.is(it) && !Assigned.isAlone(it))
            .filter(it -> Fate.of(it) == Fate.NOTHING && it.no() % 50 != 9)
            .limit(REQUESTS)
            .toList();
    lines = people.stream().flatMap(it -> Grant.listed(it, askers.contains(it)).stream()).toList();
    var numbers = new SyntheticNumbers(people.size() + 1L);
    cared =
        IntStream.range(0, CLAIMS)
            .mapToObj(_ -> numbers.birthNumber(LocalDate.of(1990, 1, 5)))
            .toList();
  }

  void settings(Map<String, String> settings) {
    settings.put("connectors.tilskudd.url", tilskudd.url().toString());
    settings.put("connectors.tilskudd.key", TilskuddSandbox.KEY);
    settings.put("connectors.tilskudd.folder", tilskudd.root().toString());
    settings.put("connectors.tilskudd.settle", "300ms");
    settings.put("bindeledd.grants.every", "2s");
    Grant.settings(settings);
    settings.put("connectors.helsedirektoratet.url", helsedirektoratet.url().toString());
    settings.put("connectors.helsedirektoratet.key", HelsedirektoratetSandbox.KEY);
    settings.put("bindeledd.claims.folder", workbooks.toString());
    settings.put("bindeledd.claims.every", "5s");
  }

  /**
   * Lets one day happen there.
   *
   * @return what the case system hands over because of it
   */
  List<Sakspost> play(int day, LocalDate date) {
    today = date;
    var posts = new ArrayList<Sakspost>();
    switch (day) {
      case 50 -> {
        for (int no = 0; no < CLAIMS; no++) {
          posts.add(claim(no, date));
        }
      }
      case 90 -> drop(Grant.FIRST_TERM, date, of(Grant.FIRST_TERM), SHORT);
      case 100 -> askers.forEach(asker -> posts.add(Requests.change(asker, date)));
      case 101 -> posts.add(Requests.extraGrant(askers.getFirst(), date));
      case 114 -> askers.forEach(asker -> tilskudd.portal().treat(request(asker)));
      case 130 -> askers.forEach(asker -> tilskudd.portal().decide(request(asker), true));
      case 178 -> drop(Grant.SECOND_TERM, date, of(Grant.SECOND_TERM), 0);
      default -> {}
    }
    return posts;
  }

  private static String request(Resident asker) {
    return asker.reference("endring");
  }

  private List<Grant> of(String term) {
    return lines.stream().filter(it -> it.term().equals(term)).toList();
  }

  /**
   * A list of the portal's, and what the bank says of it.
   *
   * @param missing kroner that the bank lacks of the first group
   */
  void drop(String name, LocalDate date, List<Grant> grants, long missing) {
    var rows = new ArrayList<List<Object>>();
    rows.add(Grant.heading());
    grants.forEach(it -> rows.add(it.row()));
    tilskudd.folder(Liste.TILSKUDDSLINJER).drop(name + ".csv", Tables.csv(';', UTF_8, rows));
    Map<String, Long> sums =
        grants.stream()
            .collect(
                Collectors.groupingBy(
                    Grant::group, TreeMap::new, Collectors.summingLong(Grant::kroner)));
    var postings = new StringBuilder("dato;belop;gruppe;referanse\n");
    long lacks = missing;
    for (var sum : sums.entrySet()) {
      postings.append(
          "%s;%d;%s;BANK-%s-%s\n"
              .formatted(date, sum.getValue() - lacks, sum.getKey(), name, sum.getKey()));
      lacks = 0;
    }
    tilskudd.folder(Liste.BANKPOSTER).drop(name + ".csv", postings.toString());
  }

  /** What the first list had, and nothing is wrong with. */
  Stream<Grant> rightlyPaid() {
    return of(Grant.FIRST_TERM).stream()
        .filter(it -> Fate.of(it.resident()) == Fate.NOTHING)
        .filter(it -> it.resident().no() % 50 != 9);
  }

  private Sakspost claim(int no, LocalDate date) {
    return Sakspost.av(Sakstype.REFUSJONSGRUNNLAG)
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.LOKAL_REFERANSE, "R%04d-refusjon".formatted(no))
        .med(Felt.VERSJON, "1")
        .med(Felt.ENDRET_TID, date + "T09:00:00Z")
        .med(Felt.KOMMUNENR, CaseFile.MUNICIPALITY)
        .med(Felt.FNR, cared.get(no).digits())
        .med(Felt.FOEDSELSDATO, "1990-01-05")
        .med(Felt.VEDTAKSDATO, "2024-12-10")
        .med(Felt.FRA_DATO, "2025-01-01")
        .med(Felt.AAR, Integer.toString(CLAIM_YEAR))
        .med(Felt.LOENNSUTGIFTER, Integer.toString(2_900_000 + no))
        .med(Felt.FHT2, "850000")
        .med(Felt.ANDRE_TILSKUDD, "0")
        .med(Felt.BRUKERBETALING, "0")
        .med(Felt.RAMMETILSKUDD, "0");
  }

  /** What is not as it should be when all is over. */
  List<String> faults(Stage stage) {
    var faults = new ArrayList<String>();
    long told =
        stage.casework.grants().stream().filter(it -> it.referanse().startsWith("L-")).count();
    if (told != lines.size()) {
      faults.add(
          "the case system was told of %d grant lines, not %d".formatted(told, lines.size()));
    }
    Set<String> granted =
        stage.casework.grants().stream()
            .filter(it -> "INNVILGET".equals(it.status()))
            .map(it -> it.referanse())
            .collect(Collectors.toSet());
    for (Resident asker : askers) {
      if (!granted.contains(request(asker))) {
        faults.add(request(asker) + ": the case system was not told that it is granted");
      }
    }
    if (!tilskudd.portal().requests().containsKey(askers.getFirst().reference("ekstratilskudd"))) {
      faults.add("the grant portal has no application for ekstratilskudd");
    }
    var claims = helsedirektoratet.claims().lines(CaseFile.MUNICIPALITY, CLAIM_YEAR);
    if (claims.size() != CLAIMS) {
      faults.add("Helsedirektoratet has %d claims, not %d".formatted(claims.size(), CLAIMS));
    }
    return faults;
  }

  @Override
  public void close() {
    tilskudd.close();
    helsedirektoratet.close();
  }
}
