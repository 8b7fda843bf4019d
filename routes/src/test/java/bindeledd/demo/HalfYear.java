package bindeledd.demo;

import bindeledd.connector.casework.SakspostFiles;
import bindeledd.connector.nir.NirSandboxPerson;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.nir.Ordning;
import bindeledd.schema.nir.Tiltak;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What happens in the town, day by day: to the people, in the case system, and to the systems
 * themselves.
 */
final class HalfYear {

  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
  static final int DAYS = 182;
  private static final int MOVES_AFTER = 100;

  /** The files of a week are written on Fridays, in turn in each form. */
  private static final List<String> FORMS = List.of("xml", "csv", "json");

  private final Stage stage;
  private final List<Resident> people;
  private final Map<LocalDate, List<CaseFile.Entry>> registered = new TreeMap<>();
  private final List<CaseFile.Entry> forFile = new ArrayList<>();
  private final List<Sakspost> handedOver = new ArrayList<>();
  private int files;

  HalfYear(Stage stage, List<Resident> people) {
    this.stage = stage;
    this.people = people;
    for (Resident resident : people) {
      for (CaseFile.Entry entry : CaseFile.of(resident, FIRST_DAY.plusDays(DAYS))) {
        registered.computeIfAbsent(entry.day(), day -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Every record handed over so far, by REST or in a file, in that order. */
  List<Sakspost> handedOver() {
    return List.copyOf(handedOver);
  }

  /** Lets one day happen. */
  void play(int day) {
    LocalDate today = FIRST_DAY.plusDays(day);
    stage.nir.today(today);
    systems(day);
    people.forEach(resident -> life(resident, today));
    stage.neighbours.play(day, today, people, stage.nir).forEach(this::handOver);
    stage.money.play(day, today).forEach(this::handOver);
    for (CaseFile.Entry entry : registered.getOrDefault(today, List.of())) {
      if (entry.resident().byFile()) {
        forFile.add(entry);
      } else {
        handOver(entry.post());
      }
    }
    if (today.getDayOfWeek() == java.time.DayOfWeek.FRIDAY || day == DAYS) {
      writeFile();
    }
    mishaps(day, today);
  }

  private void handOver(Sakspost post) {
    handedOver.add(post);
    stage.casework.hold(post);
  }

  /**
   * NIR is away for a day, hears and does not answer for some, and puts off its answers for others.
   */
  private void systems(int day) {
    stage.nir.outage(day == 100);
    stage.nir.answersTooLate(Duration.ofMillis(day >= 60 && day < 64 ? 1500 : 0), 5);
    stage.nir.deferred(day >= 75 && day < 90);
  }

  private void life(Resident resident, LocalDate today) {
    long sinceSettled = java.time.temporal.ChronoUnit.DAYS.between(resident.settledOn(), today);
    int knownToNirAfter = resident.no() % 19 == 7 ? 11 : -5;
    if (sinceSettled == knownToNirAfter) {
      stage.nir.knows(
          new NirSandboxPerson(
              Set.of(
                  resident.birthNumber().digits(),
                  resident.dNumber().digits(),
                  resident.duf().digits()),
              CaseFile.MUNICIPALITY,
              Stage.lawOf(resident),
              Set.of(Ordning.values())));
    }
    var population = stage.register.population();
    String number = resident.birthNumber().digits();
    if (sinceSettled == -1 && resident.start() == Resident.Start.DUF_ONLY) {
      population.arrives(Stage.newcomer(resident), today);
    }
    if (sinceSettled == 0) {
      if (resident.start() == Resident.Start.BIRTH_NUMBER) {
        population.moves(number, CaseFile.MUNICIPALITY, today);
      } else {
        population.settles(resident.dNumber().digits(), number, CaseFile.MUNICIPALITY, today);
      }
    }
    if (sinceSettled == 30 && resident.no() % 50 == 9) {
      population.isGraded(number, isHidden(resident) ? "strengtFortrolig" : "fortrolig", today);
    }
    if (sinceSettled == MOVES_AFTER && movesAway(resident, today)) {
      population.moves(number, Stage.ELSEWHERE, today);
    }
    if (sinceSettled == 34 && resident.no() % 84 == 0) {
      editInNirWeb(resident);
    }
  }

  /** Whether the person has moved to another municipality by that day. */
  static boolean movesAway(Resident resident, LocalDate day) {
    return resident.no() % 30 == 11 && !resident.settledOn().plusDays(MOVES_AFTER).isAfter(day);
  }

  /** Whether the register tells nobody where the person lives; of those who are graded. */
  static boolean isHidden(Resident resident) {
    return resident.no() % 100 == 9;
  }

  /** Somebody changes a measure by hand in NIR the day before the case system corrects it. */
  private void editInNirWeb(Resident resident) {
    String measure = resident.reference("tiltak-1");
    if (stage.nir.registrationsByLocalReference().containsKey(measure)) {
      stage.nir.editByHand(
          measure, content -> ((Tiltak) content).setOmfang(new BigDecimal("12.5")));
    }
  }

  private void writeFile() {
    if (forFile.isEmpty()) {
      return;
    }
    String form = FORMS.get(files % FORMS.size());
    var posts = forFile.stream().map(CaseFile.Entry::post).toList();
    forFile.clear();
    handedOver.addAll(posts);
    stage
        .casework
        .folder()
        .drop("uke-%02d.%s".formatted(++files, form), SakspostFiles.as(form, posts));
  }

  /** Files as they come when something has gone wrong on the way. */
  private void mishaps(int day, LocalDate today) {
    if (day < 40) {
      return;
    }
    var folder = stage.casework.folder();
    Sakspost good = extra(today, day);
    switch (day) {
      case 40 -> {
        handedOver.add(good);
        var bad =
            List.of(
                good.med(Felt.LOKAL_REFERANSE, "FEIL-dato").med(Felt.DATO, "2026-02-31"),
                good.med(Felt.LOKAL_REFERANSE, "FEIL-nummer").med(Felt.FNR, "12345678901"),
                good.med(Felt.LOKAL_REFERANSE, "FEIL-type").med(Felt.TYPE, "VEDTEK"));
        handedOver.addAll(bad);
        folder.drop("darlige-rader.csv", SakspostFiles.csv(with(good, bad)));
      }
      case 47 -> {
        handedOver.add(good);
        String whole = SakspostFiles.xml(List.of(good, good.med(Felt.LOKAL_REFERANSE, "KUTTET")));
        folder.drop("kuttet.xml", whole.substring(0, whole.lastIndexOf("KUTTET")));
      }
      case 54 -> folder.drop("ikke-json.json", "[{\"type\": \"VEDTAK\", \"kommunenr\"");
      case 61 -> folder.dropHalf("halvskrevet.csv", bytes(SakspostFiles.csv(List.of(good))));
      case 62 -> {
        Sakspost yesterday = extra(today.minusDays(1), day - 1);
        handedOver.add(yesterday);
        folder.drop("halvskrevet.csv", SakspostFiles.csv(List.of(yesterday)));
      }
      case 120 -> {
        handedOver.add(good);
        byte[] file = SakspostFiles.as("xml", List.of(good));
        for (int i = 0; i < 20; i++) {
          folder.drop("storm-%02d.xml".formatted(i), file);
          stage.casework.hold(good);
        }
      }
      case 130 -> handOver(goalUnderTheOlderLaw(today));
      default -> {}
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Sakspost> with(Sakspost first, List<Sakspost> others) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  /**
   * A record beside what the case files hold: the education of somebody who is settled, assessed
   * anew.
   */
  private Sakspost extra(LocalDate today, int day) {
    Resident settled =
        people.stream()
            .filter(resident -> !resident.olderLaw() && resident.no() % 19 != 7)
            .filter(resident -> resident.settledOn().isBefore(today.minusDays(2)))
            .skip(day % 5)
            .findFirst()
            .orElseThrow();
    return CaseFile.educationOf(settled, today, "ekstra-" + day);
  }

  private Sakspost goalUnderTheOlderLaw(LocalDate today) {
    Resident older =
        people.stream()
            .filter(Resident::olderLaw)
            .filter(resident -> resident.settledOn().isBefore(today.minusDays(20)))
            .findFirst()
            .orElseThrow();
    return CaseFile.goalOf(older, today, "FEIL-lov");
  }

  /** Records by reference, each with its latest version last. */
  static Map<String, List<Sakspost>> byReference(List<Sakspost> posts) {
    Map<String, List<Sakspost>> by = new LinkedHashMap<>();
    posts.forEach(
        post ->
            by.computeIfAbsent(
                    post.verdi(Felt.LOKAL_REFERANSE).orElse(""), reference -> new ArrayList<>())
                .add(post));
    return by;
  }
}
