package bindeledd.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.nir.NirHeld;
import bindeledd.connector.tilskudd.Tables;
import bindeledd.schema.nir.Tiltak;
import bindeledd.schema.tilskudd.Liste;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The reconciliation the half year ends with. It runs once for what the half year left behind; then
 * somebody makes known mistakes in the systems, and it must find those and nothing more.
 */
final class Agreement {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> REPORTS =
      List.of("avvik", "tilskudd-per-person", "tilskudd-i-fare", "frister", "leveringsstatus");
  private static final List<String> FORMS = List.of(".xlsx", ".csv", ".json", ".html");
  private static final Duration RUN = Duration.ofSeconds(60);
  private static final int OTHER_HOURS = 3;
  private static final int TYPED = 2;
  private static final int TWICE = 3;
  private static final int RENAMED = 2;

  /** Each thing that NIR lacks is told of once, by one of these. */
  private static final Set<String> LACKS = Set.of("NIR_MANGLER", "FRIST_REGISTRERING", "R7", "R12");

  private static final long MISSING_KRONER = 5_000;
  private static final LocalDate SECOND_TERM = LocalDate.of(2026, 7, 3);

  private final Stage stage;
  private final Adapter adapter;
  private final List<Resident> people;
  private final LocalDate lastDay;

  /** What the half year's own mishaps must have left in NIR, by check. */
  private final SortedMap<String, Integer> leftBehind = new TreeMap<>();

  private final SortedMap<String, Integer> seeded = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  Agreement(
      Stage stage, Adapter adapter, List<Resident> people, LocalDate lastDay, Verdict verdict) {
    this.stage = stage;
    this.adapter = adapter;
    this.lastDay = lastDay;
    leftBehind.put("NIR_ULIKT", verdict.otherInNir.size());
    leftBehind.put("NIR_MANGLER", verdict.missingInNir.size());
    leftBehind.put(
        "NIR_KOMMUNE", (int) people.stream().filter(it -> HalfYear.movesAway(it, lastDay)).count());
    // Whose numbers, home, programme and lines nothing else in the half year is about.
    this.people =
        people.stream()
            .filter(it -> !it.olderLaw() && it.start() == Resident.Start.D_NUMBER)
            .filter(it -> it.settledOn().isBefore(lastDay.minusDays(160)))
            .filter(it -> it.no() % 7 != 0 && it.no() % 19 != 7 && it.no() % 4 != 1)
            .filter(it -> it.no() % 30 != 11 && it.no() % 50 != 9 && it.no() % 20 != 6)
            .toList();
  }

  /** What does not agree with what was seeded. */
  List<String> faults(PrintStream out) throws IOException, InterruptedException {
    JsonNode left = reconcile(Map.of());
    SortedMap<String, Integer> before = counts(left, "OPENED");
    out.printf(
        "Reconciliation of what the half year left: %s, %d persons, %d findings of %d kinds.%n",
        left.path("state").asText(),
        left.path("persons").asInt(),
        before.values().stream().mapToInt(Integer::intValue).sum(),
        before.size());
    before.forEach((what, count) -> out.printf("  %-36s %6d%n", what, count));
    judgeWhatWasLeft(before);
    seed();
    Demo.awaitQuiet(adapter, stage);
    Path reports = Files.createDirectories(stage.folder().resolve("rapporter"));
    JsonNode after = reconcile(Map.of("folder", reports.toString()));
    SortedMap<String, Integer> found = counts(after, "OPENED");
    out.println("After mistakes were made in the systems, what is new:      seeded  found");
    var all = new TreeMap<>(seeded);
    found.forEach(all::putIfAbsent);
    all.forEach(
        (what, _) -> {
          int wanted = seeded.getOrDefault(what, 0);
          int got = found.getOrDefault(what, 0);
          out.printf("  %-52s %9d %6d%n", what, wanted, got);
          if (wanted != got) {
            faults.add("reconciliation: %d new of %s, not %d".formatted(got, what, wanted));
          }
        });
    written(reports, out);
    return faults;
  }

  /** Every report is there in every form. */
  private void written(Path reports, PrintStream out) throws IOException {
    List<String> names;
    try (var files = Files.list(reports)) {
      names = files.map(it -> it.getFileName().toString()).sorted().toList();
    }
    out.printf("Its reports, %d files: %s%n", names.size(), reports);
    for (String report : REPORTS) {
      for (String form : FORMS) {
        if (names.stream().noneMatch(it -> it.startsWith(report) && it.endsWith(form))) {
          faults.add("reconciliation: there is no " + report + form);
        }
      }
    }
  }

  private void seed() {
    var held = stage.nir.registrationsByLocalReference();
    var whole =
        people.stream()
            .filter(it -> held.containsKey(it.reference("tiltak-1")))
            .filter(it -> it.no() % 2 != 0 || held.containsKey(it.reference("tiltak-2")))
            .toList();
    var next = whole.iterator();
    for (int i = 0; i < OTHER_HOURS; i++) {
      stage.nir.editByHand(
          next.next().reference("tiltak-1"),
          content -> ((Tiltak) content).setOmfang(new BigDecimal("31.5")));
      seeded.merge("NIR_ULIKT DIFFERS", 1, Integer::sum);
    }
    for (int i = 0; i < TYPED; i++) {
      type(held, next.next());
      seeded.merge("NIR_OVERSKYTENDE EXTRA", 1, Integer::sum);
      seeded.merge("NIR_TILTAK_ANTALL DIFFERS", 1, Integer::sum);
    }
    Resident dead = next.next();
    stage.register.population().dies(dead.birthNumber().digits(), lastDay);
    seeded.merge("ID_DOED EXTRA", 1, Integer::sum);
    for (int i = 0; i < RENAMED; i++) {
      Resident renamed = next.next();
      stage
          .register
          .population()
          .isRenamed(renamed.birthNumber().digits(), "Omdøpt", "Navneskift", lastDay);
      // The case system has the name, and so has IMDinett of those it assigned.
      seeded.merge("ID_NAVN DIFFERS", Assigned.is(renamed) ? 2 : 1, Integer::sum);
    }
    payTwice();
  }

  /** A measure that somebody typed in NIR's web pages, which the case system never heard of. */
  private void type(Map<String, NirHeld> held, Resident resident) {
    var like = (Tiltak) held.get(resident.reference("tiltak-1")).content();
    var typed = new Tiltak();
    typed.setPerson(like.getPerson());
    typed.setVedtaksRef(like.getVedtaksRef());
    typed.setTiltakskode(like.getTiltakskode());
    typed.setFra(like.getFra().plusMonths(4));
    typed.setTil(like.getTil().plusMonths(4));
    typed.setOmfang(like.getOmfang());
    stage.nir.holds(CaseFile.MUNICIPALITY, "HAND-%04d".formatted(resident.no()), typed);
  }

  /** The second term's list has lines the first had; the bank is short of some of it. */
  private void payTwice() {
    var rows = new ArrayList<List<Object>>();
    rows.add(
        List.of(
            "linjeId", "termin", "tilskuddsaar", "kommunenr", "kode", "belop", "status", "duf"));
    stage.money.paid().stream()
        .limit(TWICE)
        .forEach(
            it -> {
              rows.add(stage.money.line(it, "M", "2026-Q2"));
              seeded.merge("R11 EXTRA", 1, Integer::sum);
            });
    long kroner = TWICE * Money.KRONER - MISSING_KRONER;
    stage
        .money
        .tilskudd
        .folder(Liste.TILSKUDDSLINJER)
        .drop("2026-Q2.csv", Tables.csv(';', UTF_8, rows));
    stage
        .money
        .tilskudd
        .folder(Liste.BANKPOSTER)
        .drop(
            "2026-Q2.csv",
            "dato;belop;gruppe;referanse\n%s;%d;AR1;BANK-2\n".formatted(SECOND_TERM, kroner));
    seeded.merge("R9 DIFFERS", 1, Integer::sum);
  }

  /** NIR lacks what waits behind a parked record, and differs where it was edited by hand. */
  private void judgeWhatWasLeft(Map<String, Integer> before) {
    Map<String, Integer> byCheck = new TreeMap<>();
    before.forEach(
        (what, count) -> {
          String check = what.substring(0, what.indexOf(' '));
          byCheck.merge(LACKS.contains(check) ? "NIR_MANGLER" : check, count, Integer::sum);
        });
    leftBehind.putIfAbsent("NIR_OVERSKYTENDE", 0);
    leftBehind.forEach(
        (check, wanted) -> {
          int got = byCheck.getOrDefault(check, 0);
          if (got != wanted) {
            faults.add(
                "reconciliation: the half year left %d of %s, not %d"
                    .formatted(got, check, wanted));
          }
        });
  }

  private JsonNode reconcile(Map<String, String> wanted) throws IOException, InterruptedException {
    String path = "/actuator/reconciliation/" + CaseFile.MUNICIPALITY;
    int answer = adapter.post(path, JSON.writeValueAsString(wanted));
    if (answer != 202) {
      throw new IllegalStateException("No reconciliation was begun: " + answer);
    }
    long end = System.nanoTime() + RUN.toNanos();
    JsonNode state = adapter.get(path);
    while (state.path("state").asText().equals("RUNNING")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The reconciliation had not ended after " + RUN);
      }
      TimeUnit.MILLISECONDS.sleep(200);
      state = adapter.get(path);
    }
    if (!state.path("state").asText().equals("COMPLETE")) {
      faults.add("reconciliation: it is not complete: " + state.path("broken"));
    }
    return state;
  }

  private static SortedMap<String, Integer> counts(JsonNode state, String status) {
    var counts = new TreeMap<String, Integer>();
    for (JsonNode count : state.path("counts")) {
      if (count.path("status").asText().equals(status)) {
        counts.merge(
            count.path("check").asText() + " " + count.path("kind").asText(),
            count.path("findings").asInt(),
            Integer::sum);
      }
    }
    return counts;
  }
}
