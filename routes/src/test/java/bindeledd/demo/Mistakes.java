package bindeledd.demo;

import bindeledd.connector.nir.NirHeld;
import bindeledd.schema.nir.Tiltak;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What somebody does wrong in the systems when the half year is over. */
final class Mistakes {

  private static final int OTHER_HOURS = 3;
  private static final int TYPED = 2;
  private static final int TWICE = 3;
  private static final int RENAMED = 2;

  private final Stage stage;
  private final List<Resident> people;
  private final LocalDate lastDay;
  private final Seeded seeded = new Seeded();

  /**
   * Of residents whose numbers, home, programme and grants nothing else in the half year is about.
   */
  Mistakes(Stage stage, List<Resident> people, LocalDate lastDay) {
    this.stage = stage;
    this.lastDay = lastDay;
    this.people =
        people.stream()
            .filter(it -> !it.olderLaw() && it.start() == Resident.Start.D_NUMBER)
            .filter(it -> it.settledOn().isBefore(lastDay.minusDays(120)))
            .filter(it -> it.no() % 7 != 0 && it.no() % 19 != 7 && it.no() % 4 != 1)
            .filter(it -> it.no() % 30 != 11 && it.no() % 50 != 9 && it.no() % 20 != 6)
            .filter(it -> Fate.of(it) == Fate.NOTHING)
            .toList();
  }

  /** Makes them; what must be found of them. */
  Seeded make() {
    Map<String, NirHeld> held = stage.nir.registrationsByLocalReference();
    Iterator<Resident> next =
        people.stream()
            .filter(it -> held.containsKey(it.reference("tiltak-1")))
            .filter(it -> it.no() % 2 != 0 || held.containsKey(it.reference("tiltak-2")))
            .iterator();
    for (int i = 0; i < OTHER_HOURS; i++) {
      Resident edited = next.next();
      stage.nir.editByHand(
          edited.reference("tiltak-1"),
          content -> ((Tiltak) content).setOmfang(new BigDecimal("31.5")));
      seeded.add("NIR_ULIKT", "DIFFERS", edited, "hours edited in NIR");
    }
    for (int i = 0; i < TYPED; i++) {
      type(held, next.next());
    }
    Resident dead = next.next();
    stage.register.population().dies(dead.birthNumber().digits(), lastDay);
    seeded.add("ID_DOED", "EXTRA", dead, "died, and the decision stands open");
    for (int i = 0; i < RENAMED; i++) {
      renamed(next.next());
    }
    payTwice();
    return seeded;
  }

  private void renamed(Resident resident) {
    stage
        .register
        .population()
        .isRenamed(resident.birthNumber().digits(), "Omdøpt", "Navneskift", lastDay);
    seeded.add("ID_NAVN", "DIFFERS", resident, "got another name in the register");
    if (Assigned.is(resident)) {
      // IMDinett has it too.
      seeded.add("ID_NAVN", "DIFFERS", resident, "got another name in the register");
    }
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
    seeded.add("NIR_OVERSKYTENDE", "EXTRA", resident, "a measure typed in NIR alone");
    seeded.add("NIR_TILTAK_ANTALL", "DIFFERS", resident, "a measure typed in NIR alone");
  }

  /** One more list has lines that the first had; the bank is short of some of it. */
  private void payTwice() {
    List<Grant> twice = stage.money.rightlyPaid().limit(TWICE).map(Grant::again).toList();
    stage.money.drop("2026-Q2-2", lastDay, twice, Money.SHORT);
    twice.forEach(it -> seeded.add("R11", "EXTRA", it.resident(), "the same line once more"));
    seeded.add("R9", "DIFFERS", Seeded.NOBODY, "the bank is %d kr short".formatted(Money.SHORT));
  }
}
