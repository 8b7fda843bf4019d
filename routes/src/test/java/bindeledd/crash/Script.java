package bindeledd.crash;

import bindeledd.demo.Assigned;
import bindeledd.demo.CaseFile;
import bindeledd.demo.Requests;
import bindeledd.demo.Resident;
import bindeledd.model.NationalNumber;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.nir.Lovverk;
import bindeledd.schema.nir.Ordning;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What happens to one resident, in the case system, the population register and NIR, in order. */
final class Script {

  /** Where those live who have moved away. */
  static final String ELSEWHERE = "4601";

  private static final Set<String> NORWEGIAN_TRAINING =
      Set.of("utdanning", "norsk", "norskmaal", "timer", "fritak");

  /** One thing that happens. */
  sealed interface Beat {
    /** A system is told. */
    record Happens(Neighbour where, String verb, String... words) implements Beat {}

    /** A case worker registers something. */
    record Registers(Sakspost post) implements Beat {}
  }

  private record Dated(LocalDate day, Beat beat) {}

  private final Resident resident;
  private final NationalNumber laterNumber;
  private final List<Dated> beats = new ArrayList<>();

  private Script(Resident resident, NationalNumber laterNumber) {
    this.resident = resident;
    this.laterNumber = laterNumber;
  }

  /**
   * @param laterNumber what some get instead of their first fødselsnummer
   */
  static List<Beat> of(Resident resident, NationalNumber laterNumber) {
    var script = new Script(resident, laterNumber);
    script.nir();
    script.register();
    script.agencies();
    CaseFile.of(resident, LocalDate.MAX)
        .forEach(entry -> script.at(entry.day(), new Beat.Registers(entry.post())));
    script.beats.sort(Comparator.comparing(Dated::day));
    return script.beats.stream().map(Dated::beat).toList();
  }

  /** Somebody whom only the school tells of: what NIR and the population register know of them. */
  static List<Beat.Happens> ofLearner(Resident resident, NationalNumber laterNumber) {
    var script = new Script(resident, laterNumber);
    script.nir();
    script.arrival();
    script.beats.sort(Comparator.comparing(Dated::day));
    return script.beats.stream().map(dated -> (Beat.Happens) dated.beat()).toList();
  }

  static boolean isLearner(Resident resident) {
    return resident.no() % 12 == 1 && !isLateAtNir(resident) && !hasNoNorwegianTraining(resident);
  }

  /**
   * Those whose case file does not depend on what comes first: a goal that is registered before its
   * decision may be refused, or not.
   */
  static boolean isPlain(Resident resident) {
    return resident.no() % 40 != 2;
  }

  /** Whether NIR is to have it; if not, the sender is to hear so. */
  static boolean isTaken(Resident resident, Sakspost post) {
    String reference = post.verdi(Felt.LOKAL_REFERANSE).orElseThrow();
    String what = reference.substring(reference.indexOf('-') + 1).replaceFirst("-\\d+$", "");
    return !hasNoNorwegianTraining(resident) || !NORWEGIAN_TRAINING.contains(what);
  }

  /** Whether NIR hears of the person only after their first records. */
  static boolean isLateAtNir(Resident resident) {
    return resident.no() % 19 == 7;
  }

  private static boolean hasNoNorwegianTraining(Resident resident) {
    return resident.no() % 16 == 9;
  }

  private void at(LocalDate day, Beat beat) {
    beats.add(new Dated(day, beat));
  }

  private void nir() {
    var settled = resident.settledOn();
    at(
        isLateAtNir(resident) ? settled.plusDays(11) : settled.minusDays(5),
        new Beat.Happens(
            Neighbour.NIR,
            "knows",
            NirOffice.knows(
                CaseFile.MUNICIPALITY,
                resident.olderLaw() ? Lovverk.INTRODUKSJONSLOVEN : Lovverk.INTEGRERINGSLOVEN,
                hasNoNorwegianTraining(resident)
                    ? List.of(Ordning.INTRODUKSJONSPROGRAM)
                    : List.of(Ordning.values()),
                Stream.of(
                        resident.birthNumber().digits(),
                        laterNumber.digits(),
                        resident.dNumber().digits(),
                        resident.duf().digits())
                    .toList())));
  }

  private void register() {
    arrival();
    LocalDate settled = resident.settledOn();
    String number = resident.birthNumber().digits();
    if (resident.no() % 5 == 0) {
      boolean strictly = resident.no() % 10 == 5;
      happens(
          settled.plusDays(30), "isGraded", number, strictly ? "strengtFortrolig" : "fortrolig");
      if (!strictly) {
        happens(settled.plusDays(70), "isGraded", number, "ugradert");
      }
    }
    if (resident.no() % 4 == 1) {
      happens(settled.plusDays(40), "moves", number, ELSEWHERE);
      happens(settled.plusDays(50), "moves", number, CaseFile.MUNICIPALITY);
    }
    if (resident.no() % 9 == 2) {
      happens(settled.plusDays(60), "changesNumber", number, laterNumber.digits());
    }
  }

  private void arrival() {
    LocalDate settled = resident.settledOn();
    String dNumber = resident.dNumber().digits();
    String number = resident.birthNumber().digits();
    arrives(settled.minusDays(resident.start() == Resident.Start.DUF_ONLY ? 1 : 8), dNumber);
    if (resident.start() == Resident.Start.BIRTH_NUMBER) {
      happens(settled.minusDays(7), "settles", dNumber, number, ELSEWHERE);
      happens(settled, "moves", number, CaseFile.MUNICIPALITY);
    } else {
      happens(settled, "settles", dNumber, number, CaseFile.MUNICIPALITY);
    }
  }

  /**
   * What is for others than NIR. Who is graded, moves or gets a new number has other things happen.
   */
  private void agencies() {
    LocalDate settled = resident.settledOn();
    if (Assigned.is(resident)) {
      at(
          settled.minusDays(4),
          new Beat.Happens(Neighbour.IMDINETT, "assigns", Agencies.assigns(resident)));
      registers(Requests.settlement(resident, settled.plusDays(1)));
    }
    if (resident.no() % 5 == 0 || resident.no() % 4 == 1 || resident.no() % 9 == 2) {
      return;
    }
    switch (resident.no() % 4) {
      case 0, 2 -> {
        YearMonth month = YearMonth.from(settled).plusMonths(1);
        registers(Requests.housing(resident, month.atDay(10), month));
        at(
            settled.plusDays(75),
            new Beat.Happens(Neighbour.HUSBANKEN, "passesOn", resident.birthNumber().digits()));
      }
      default -> {
        registers(Requests.change(resident, settled.plusDays(60)));
        registers(Requests.extraGrant(resident, settled.plusDays(61)));
      }
    }
    if (resident.no() % 3 != 0) {
      registers(Requests.claim(resident, settled.plusDays(45)));
    }
  }

  private void registers(Sakspost post) {
    at(
        OffsetDateTime.parse(post.verdi(Felt.ENDRET_TID).orElseThrow()).toLocalDate(),
        new Beat.Registers(post));
  }

  private void arrives(LocalDate on, String dNumber) {
    happens(
        on,
        "arrives",
        resident.given(),
        resident.family(),
        resident.born().toString(),
        resident.duf().digits(),
        dNumber);
  }

  private void happens(LocalDate on, String verb, String... words) {
    at(on, new Beat.Happens(Neighbour.REGISTER, verb, PopulationRegister.words(on, words)));
  }
}
