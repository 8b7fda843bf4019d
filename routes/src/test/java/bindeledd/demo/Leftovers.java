package bindeledd.demo;

import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the half year's own mishaps must leave for the reconciliation to find, by its script, and
 * nothing else. Written without the rules of the mappings.
 */
final class Leftovers {

  private static final int REGISTRATION_MONTHS = 2;

  private final LocalDate today;
  private final Seeded seeded = new Seeded();

  private Leftovers(LocalDate today) {
    this.today = today;
  }

  /**
   * @param lastDay the half year's
   * @param today the day the reconciliation is held to be
   */
  static Seeded of(
      List<Resident> people,
      List<Sakspost> handedOver,
      Verdict verdict,
      LocalDate lastDay,
      LocalDate today) {
    var left = new Leftovers(today);
    people.forEach(resident -> left.of(resident, lastDay));
    left.seeded.add(
        "R9", "DIFFERS", Seeded.NOBODY, "the bank is %d kr short".formatted(Money.SHORT));
    left.lacking(people, HalfYear.byReference(handedOver), verdict);
    return left.seeded;
  }

  private void of(Resident resident, LocalDate lastDay) {
    if (resident.isNeverNoticed()) {
      switch (resident.start()) {
        case BIRTH_NUMBER -> {}
        case D_NUMBER ->
            seeded.add("ID_NUMMER", "STALE", resident, "nobody noticed the new number");
        case DUF_ONLY ->
            seeded.add("ID_BARE_DUF", "MISSING", resident, "nobody noticed the new number");
      }
    }
    if (HalfYear.movesAway(resident, lastDay)) {
      seeded.add("NIR_KOMMUNE", "DIFFERS", resident, "moved away, and NIR was not told");
    }
    if (Assigned.is(resident) && HalfYear.isHidden(resident)) {
      seeded.add("R2", "NOT_CHECKED", resident, "the register tells nobody where they live");
      seeded.add("R4", "NOT_CHECKED", resident, "the register tells nobody where they live");
    }
    fate(resident);
  }

  private void fate(Resident resident) {
    switch (Fate.of(resident)) {
      case NOTHING -> {}
      case NO_LINE -> missing(resident, "no line");
      case WRONG_AMOUNT -> seeded.add("BELOP", "DIFFERS", resident, "less than the rate");
      case WRONG_YEAR -> {
        seeded.add("R6", "DIFFERS", resident, "for the year before they were settled");
        missing(resident, "a line of another year");
      }
      case WRONG_CODE -> seeded.add("R5", "DIFFERS", resident, "came with family, paid as alone");
      case NOT_IN_TARGET ->
          seeded.add("R3", "EXTRA", resident, "a permit that brings no grant, and a line");
      case GROUND_UNKNOWN ->
          seeded.add("R3", "NOT_CHECKED", resident, "what the stay rests on is not known");
      case SECOND_YEAR ->
          seeded.add("BELOP", "NOT_CHECKED", Seeded.NOBODY, "no rate of a second year is told");
      case NOT_APPLIED ->
          seeded.add("H1", "NOT_YET_DUE", resident, "nobody applied for housing allowance");
    }
  }

  private void missing(Resident resident, String reason) {
    seeded.add(
        "R3", Grant.isOverdue(resident, today) ? "MISSING" : "NOT_YET_DUE", resident, reason);
  }

  /** NIR lacks what waits behind a parked record, and differs where it was edited by hand. */
  private void lacking(
      List<Resident> people, Map<String, List<Sakspost>> handedOver, Verdict verdict) {
    Set<Integer> measuresEarly = new TreeSet<>();
    Set<Integer> measuresLate = new TreeSet<>();
    for (Resident resident : people) {
      if (verdict.otherInNir.contains(resident.reference("tiltak-1"))) {
        seeded.add("NIR_ULIKT", "DIFFERS", resident, "edited in NIR, so the correction is parked");
      }
      handedOver.forEach(
          (reference, versions) -> {
            if (reference.startsWith(resident.reference(""))
                && verdict.missingInNir.contains(reference)) {
              Sakspost post = versions.getLast();
              boolean late = since(post).plusMonths(REGISTRATION_MONTHS).isBefore(today);
              lacking(resident, post, late);
              if (type(post) == Sakstype.TILTAK) {
                (late ? measuresLate : measuresEarly).add(resident.no());
              }
            }
          });
    }
    measuresLate.forEach(
        no -> seeded.add("NIR_TILTAK_ANTALL", "DIFFERS", no, "waits behind the parked one"));
    measuresEarly.removeAll(measuresLate);
    measuresEarly.forEach(
        no -> seeded.add("NIR_TILTAK_ANTALL", "NOT_YET_DUE", no, "waits behind the parked one"));
  }

  private void lacking(Resident resident, Sakspost post, boolean late) {
    String early = late ? "MISSING" : "NOT_YET_DUE";
    String reason = "waits behind the parked one";
    if (type(post) == Sakstype.AVSLUTNING) {
      seeded.add("R12", early, resident, reason);
    } else if (text(post, Felt.ORDNING).equals("NORSKOPPLAERING")
        && type(post) == Sakstype.VEDTAK) {
      seeded.add("R7", early, resident, reason);
    } else if (late) {
      seeded.add("FRIST_REGISTRERING", "STALE", resident, reason);
    } else {
      seeded.add("NIR_MANGLER", "NOT_YET_DUE", resident, reason);
    }
  }

  /** The day that the two months count from. */
  private static LocalDate since(Sakspost post) {
    if (!text(post, Felt.HANDLING).equals("REGISTRER")) {
      return LocalDate.parse(text(post, Felt.ENDRET_TID).substring(0, 10));
    }
    return LocalDate.parse(
        switch (type(post)) {
          case VEDTAK, FRITAK, PERMISJON -> text(post, Felt.VEDTAKSDATO);
          case TILTAK -> text(post, Felt.FRA_DATO);
          case TIMER, FRAVAER -> text(post, Felt.TIL_DATO);
          case UTDANNINGSBAKGRUNN, MAAL, KONTRAKT, AVSLUTNING -> text(post, Felt.DATO);
          case KLAGE -> text(post, Felt.MOTTATT_DATO);
          case DELTAKER,
              BOSETTING,
              BOSTOTTESOKNAD,
              ENDRINGSFORESPORSEL,
              EKSTRATILSKUDD,
              REFUSJONSGRUNNLAG ->
              throw new IllegalStateException(type(post) + " is not for NIR");
        });
  }

  private static Sakstype type(Sakspost post) {
    return Sakstype.valueOf(text(post, Felt.TYPE));
  }

  private static String text(Sakspost post, Felt field) {
    return post.verdi(field).orElse("");
  }
}
