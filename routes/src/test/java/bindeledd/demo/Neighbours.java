package bindeledd.demo;

import bindeledd.connector.education.EducationSandbox;
import bindeledd.connector.education.PifuFile;
import bindeledd.connector.husbanken.Cases;
import bindeledd.connector.husbanken.HusbankenSandbox;
import bindeledd.connector.imdinett.ImdinettSandbox;
import bindeledd.connector.nir.NirSandbox;
import bindeledd.connector.nir.NirSandboxPerson;
import bindeledd.model.DufNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.education.PifuItem.Hours;
import bindeledd.schema.education.PifuItem.Teaching;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The systems beside NIR and the population register: IMDinett, a school and Husbanken. */
final class Neighbours implements AutoCloseable {

  static final String HUSBANKEN_SCOPE = "husbanken:bostotte/kommune";

  private static final String GROUP = "norsk-2";
  private static final int LEARNERS = 24;
  private static final int APPLICANTS = 12;
  private static final int DAY_OF_APPLICATION = 10;
  private static final int DAY_OF_DECISION = 20;

  final ImdinettSandbox imdinett;
  final EducationSandbox education;
  final HusbankenSandbox husbanken;
  private final List<DufNumber> learners;
  private final List<Resident> applicants;
  private volatile LocalDate today = HalfYear.FIRST_DAY;

  /**
   * @param trust in whoever asks Husbanken
   */
  Neighbours(Path folder, List<Resident> people, java.util.function.Predicate<String> trust)
      throws IOException {
    imdinett = new ImdinettSandbox(() -> today);
    education =
        new EducationSandbox(
            Files.createDirectories(folder.resolve("opplaering")), PifuFile.Dialect.PIFU);
    husbanken =
        new HusbankenSandbox(Files.createDirectories(folder.resolve("digisos"))).trusting(trust);
    var numbers = new SyntheticNumbers(people.size());
    learners = IntStream.range(0, LEARNERS).mapToObj(_ -> numbers.dufNumber(2023)).toList();
    List<Resident> known =
        people.stream()
            .filter(it -> it.start() == Resident.Start.BIRTH_NUMBER)
            // Who moves or is graded meanwhile has other things happen.
            .filter(it -> it.no() % 30 != 11 && it.no() % 50 != 9)
            .limit(APPLICANTS)
            .toList();
    // Whoever was settled alone needs it; the case worker forgets some.
    applicants =
        people.stream()
            .filter(it -> known.contains(it) || Assigned.isAlone(it))
            .filter(it -> Fate.of(it) != Fate.NOT_APPLIED)
            .toList();
  }

  void settings(Map<String, String> settings) {
    settings.put("connectors.imdinett.url", imdinett.url().toString());
    settings.put("connectors.imdinett.key", ImdinettSandbox.KEY);
    settings.put("connectors.education.folder", education.folder().root().toString());
    settings.put("connectors.education.settle", "300ms");
    settings.put("connectors.husbanken.url", husbanken.url().toString());
    settings.put("connectors.husbanken.legal-ground", "prøvehjemmel");
    settings.put("connectors.husbanken.folder", husbanken.folder().root().toString());
    settings.put("connectors.husbanken.settle", "300ms");
    settings.put("bindeledd.housing.every", "2s");
    // The town's months are long gone by the adapter's clock.
    settings.put("bindeledd.housing.months", Long.toString(monthsSinceTheFirstDay()));
  }

  private static long monthsSinceTheFirstDay() {
    return ChronoUnit.MONTHS.between(YearMonth.from(HalfYear.FIRST_DAY), YearMonth.now()) + 1;
  }

  /**
   * Lets one day happen there.
   *
   * @return what the case system hands over because of it
   */
  List<Sakspost> play(int day, LocalDate date, List<Resident> people, NirSandbox nir) {
    today = date;
    education.now(date.atTime(6, 0));
    school(day, nir);
    var posts = new ArrayList<Sakspost>();
    for (Resident resident : people) {
      if (Assigned.is(resident) && date.equals(resident.settledOn().minusDays(4))) {
        imdinett.tell(Assigned.person(resident));
      }
      if (Assigned.is(resident) && date.equals(resident.settledOn().plusDays(1))) {
        posts.add(Requests.settlement(resident, date));
      }
    }
    for (Resident applicant : applicants) {
      YearMonth month = monthOf(applicant);
      if (date.equals(month.atDay(DAY_OF_APPLICATION))) {
        husbanken
            .cases()
            .expect(applicant.birthNumber().digits(), Cases.Verdict.GRANTED, "2500.50", "HUSSTAND");
        posts.add(Requests.housing(applicant, date, month));
      }
    }
    if (date.getDayOfMonth() == DAY_OF_DECISION) {
      husbanken.cases().run(YearMonth.from(date).minusMonths(1));
    }
    return posts;
  }

  private void school(int day, NirSandbox nir) {
    var school = education.school();
    switch (day) {
      case 10 -> {
        school.opens(GROUP, "undervisningsgruppe", new Teaching("NORSK", "no", "2"));
        for (int no = 0; no < LEARNERS; no++) {
          DufNumber duf = learners.get(no);
          nir.knows(NirSandboxPerson.settledIn(CaseFile.MUNICIPALITY, duf.digits()));
          school.enrols(learner(no), "Elev", "Prøvesen", "1990-01-02", duf);
          school.joins(learner(no), GROUP, "01");
        }
        education.full("elever.xml");
      }
      case 30 -> {
        for (int no = 0; no < LEARNERS; no++) {
          school.registers(
              learner(no),
              GROUP,
              new Hours("", Teaching.NONE, "2026-01-12", "2026-01-31", "30", "2"));
        }
        education.delta("timer-januar.xml");
      }
      case 70 -> education.spoilt("kuttet.xml", EducationSandbox.Mistake.CUT);
      case 71 -> education.full("hele.xml");
      case 90 -> {
        school.withdraws(learner(0), GROUP);
        education.message("trukket.xml");
      }
      default -> {}
    }
  }

  private static String learner(int no) {
    return "elev-" + no;
  }

  private static YearMonth monthOf(Resident applicant) {
    return YearMonth.from(applicant.settledOn()).plusMonths(1);
  }

  /** The numbers of those whom only the school knows. */
  Set<String> learnersNumbers() {
    return learners.stream().map(DufNumber::digits).collect(Collectors.toSet());
  }

  /** What is not as it should be when all is over. */
  List<String> faults(Stage stage, List<Resident> people, LocalDate last) {
    var faults = new ArrayList<String>();
    settlements(stage, people, last, faults);
    training(stage, faults);
    housing(stage, last, faults);
    if (imdinett.conflicts() > 0) {
      faults.add(imdinett.conflicts() + " days of settlement came again as others");
    }
    return faults;
  }

  private void settlements(
      Stage stage, List<Resident> people, LocalDate last, List<String> faults) {
    Map<String, Bosettingsperson> known = new LinkedHashMap<>();
    imdinett.known().forEach(person -> known.put(person.sak(), person));
    Set<String> told =
        stage.casework.settlements().stream()
            .map(message -> message.sak())
            .collect(Collectors.toSet());
    for (Resident resident : people) {
      if (Assigned.is(resident) && resident.settledOn().isBefore(last)) {
        var person = known.get(Assigned.caseOf(resident));
        if (person == null || !resident.settledOn().toString().equals(person.bosettingsdato())) {
          faults.add(Assigned.caseOf(resident) + ": IMDinett has no day of settlement");
        }
        if (!told.contains(Assigned.caseOf(resident))) {
          faults.add(Assigned.caseOf(resident) + ": the case system was not told");
        }
      }
    }
  }

  private void training(Stage stage, List<String> faults) {
    Set<String> numbers = learnersNumbers();
    long held =
        stage.nir.registrations().stream()
            .filter(it -> it.numbers().stream().anyMatch(numbers::contains))
            .filter(it -> !it.annulled())
            .count();
    if (held != LEARNERS - 1) {
      faults.add("NIR has hours of %d learners, not %d".formatted(held, LEARNERS - 1));
    }
  }

  private void housing(Stage stage, LocalDate last, List<String> faults) {
    for (Resident applicant : applicants) {
      YearMonth month = monthOf(applicant);
      if (month.plusMonths(1).atDay(DAY_OF_DECISION).isAfter(last)) {
        continue;
      }
      String number = applicant.birthNumber().digits();
      boolean granted =
          stage.casework.housing().stream()
              .filter(it -> it.numre().stream().anyMatch(n -> n.verdi().equals(number)))
              .anyMatch(
                  it ->
                      "INNVILGET".equals(String.valueOf(it.utfall()))
                          && month.atDay(1).equals(it.maaned()));
      boolean paid =
          stage.casework.housing().stream()
              .filter(it -> it.numre().stream().anyMatch(n -> n.verdi().equals(number)))
              .anyMatch(it -> it.belopIOere() != null && it.belopIOere() == 250_050L);
      if (!granted || !paid) {
        faults.add(
            applicant.reference("bostotte")
                + ": the case system was not told what Husbanken "
                + (granted ? "paid" : "decided"));
      }
    }
  }

  @Override
  public void close() {
    imdinett.close();
    education.close();
    husbanken.close();
  }
}
