package bindeledd.demo;

import static bindeledd.schema.casework.Felt.AARSAK;
import static bindeledd.schema.casework.Felt.BEGRUNNELSE;
import static bindeledd.schema.casework.Felt.DATO;
import static bindeledd.schema.casework.Felt.DNR;
import static bindeledd.schema.casework.Felt.DUF;
import static bindeledd.schema.casework.Felt.ENDRET_TID;
import static bindeledd.schema.casework.Felt.ENHET;
import static bindeledd.schema.casework.Felt.ETTERNAVN;
import static bindeledd.schema.casework.Felt.FAG;
import static bindeledd.schema.casework.Felt.FNR;
import static bindeledd.schema.casework.Felt.FOEDSELSDATO;
import static bindeledd.schema.casework.Felt.FORNAVN;
import static bindeledd.schema.casework.Felt.FRA_DATO;
import static bindeledd.schema.casework.Felt.GYLDIG;
import static bindeledd.schema.casework.Felt.HANDLING;
import static bindeledd.schema.casework.Felt.HAR_VIDEREGAAENDE;
import static bindeledd.schema.casework.Felt.HJEMMEL;
import static bindeledd.schema.casework.Felt.KODE;
import static bindeledd.schema.casework.Felt.KOMMUNENR;
import static bindeledd.schema.casework.Felt.LOKAL_REFERANSE;
import static bindeledd.schema.casework.Felt.LOVVERK;
import static bindeledd.schema.casework.Felt.MAALTYPE;
import static bindeledd.schema.casework.Felt.MENGDE;
import static bindeledd.schema.casework.Felt.MOTTATT_DATO;
import static bindeledd.schema.casework.Felt.ORDNING;
import static bindeledd.schema.casework.Felt.SPRAAK;
import static bindeledd.schema.casework.Felt.TILBUDSDATO;
import static bindeledd.schema.casework.Felt.TIL_DATO;
import static bindeledd.schema.casework.Felt.TIMER_FRAVAER;
import static bindeledd.schema.casework.Felt.TIMER_GJENNOMFOERT;
import static bindeledd.schema.casework.Felt.TIMER_PER_UKE;
import static bindeledd.schema.casework.Felt.UTFALL;
import static bindeledd.schema.casework.Felt.UTFALLSDATO;
import static bindeledd.schema.casework.Felt.VEDTAKSDATO;
import static bindeledd.schema.casework.Felt.VEDTAKSREFERANSE;
import static bindeledd.schema.casework.Felt.VERSJON;

import bindeledd.model.NationalNumber;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the case worker registers about one resident in the half year, day by day. */
public final class CaseFile {

  public static final String MUNICIPALITY = "0301";

  private final Resident resident;
  private final LocalDate lastDay;
  private final List<Entry> entries = new ArrayList<>();

  private CaseFile(Resident resident, LocalDate lastDay) {
    this.resident = resident;
    this.lastDay = lastDay;
  }

  /** A record and the day it is registered. */
  public record Entry(LocalDate day, Resident resident, Sakspost post) {}

  /** Everything registered up to and including {@code lastDay}, oldest first. */
  public static List<Entry> of(Resident resident, LocalDate lastDay) {
    var file = new CaseFile(resident, lastDay);
    file.write();
    file.entries.sort(java.util.Comparator.comparing(Entry::day));
    return file.entries;
  }

  /** One more assessment of somebody's education. */
  public static Sakspost educationOf(Resident resident, LocalDate day, String what) {
    var file = new CaseFile(resident, day);
    file.write(
        day,
        what,
        1,
        "REGISTRER",
        file.post(Sakstype.UTDANNINGSBAKGRUNN)
            .med(HAR_VIDEREGAAENDE, resident.upperSecondary() ? "JA" : "NEI")
            .med(DATO, day.minusDays(1).toString()));
    return file.entries.getFirst().post();
  }

  /** A goal, whether the law knows it or not. */
  public static Sakspost goalOf(Resident resident, LocalDate day, String what) {
    var file = new CaseFile(resident, day);
    file.write(day, what, 1, "REGISTRER", file.goal("SLUTTMAAL", "work", "intro", day));
    return file.entries.getFirst().post();
  }

  /** One record of that name, with these fields. */
  static Sakspost one(Resident resident, LocalDate day, String what, Sakspost fields) {
    var file = new CaseFile(resident, day);
    file.add(day, what, fields);
    return file.entries.getFirst().post();
  }

  private void write() {
    LocalDate settled = resident.settledOn();
    participant(settled);
    if (!resident.olderLaw()) {
      education(settled);
      goals(settled);
    }
    decisions(settled);
    measures(settled);
    months(settled);
    rarely(settled);
  }

  /** Told anew when the case worker hears of the number that the register has given. */
  private void participant(LocalDate settled) {
    Sakspost participant =
        Stay.of(
            resident,
            post(Sakstype.DELTAKER)
                .med(FORNAVN, resident.given())
                .med(ETTERNAVN, resident.family())
                .med(FOEDSELSDATO, resident.born().toString()));
    add(settled.minusDays(3), "deltaker", participant);
    if (resident.start() != Resident.Start.BIRTH_NUMBER && !resident.isNeverNoticed()) {
      correct(settled.plusDays(resident.isNoticedAtOnce() ? 2 : 60), "deltaker", participant);
    }
  }

  private void education(LocalDate settled) {
    add(
        settled.plusDays(3),
        "utdanning",
        post(Sakstype.UTDANNINGSBAKGRUNN)
            .med(HAR_VIDEREGAAENDE, resident.upperSecondary() ? "JA" : "NEI")
            .med(DATO, settled.plusDays(2).toString()));
  }

  private void decisions(LocalDate settled) {
    LocalDate decided = settled.plusDays(8);
    add(
        decided,
        "intro",
        decision(decided, "INTRODUKSJONSPROGRAM")
            .med(TILBUDSDATO, decided.toString())
            .med(TIL_DATO, settled.plusDays(18).plusMonths(11).toString()));
    add(decided, "norsk", decision(decided, "NORSKOPPLAERING"));
  }

  private Sakspost decision(LocalDate decided, String scheme) {
    return post(Sakstype.VEDTAK)
        .med(ORDNING, scheme)
        .med(LOVVERK, resident.olderLaw() ? "INTRODUKSJONSLOVEN" : "INTEGRERINGSLOVEN")
        .med(KODE, "grant")
        .med(VEDTAKSDATO, decided.toString())
        .med(FRA_DATO, decided.plusDays(10).toString());
  }

  private void goals(LocalDate settled) {
    // Some case workers register the goals first: they come before the decisions they rest on.
    LocalDate day = settled.plusDays(resident.no() % 40 == 2 ? 8 : 10);
    add(day, "sluttmaal", goal("SLUTTMAAL", finalGoal(), "intro", day));
    add(day, "norskmaal", goal("NORSKMAAL", resident.upperSecondary() ? "b2" : "b1", "norsk", day));
    add(
        settled.plusDays(12),
        "kontrakt",
        post(Sakstype.KONTRAKT).med(DATO, settled.plusDays(12).toString()));
  }

  private String finalGoal() {
    if (resident.upperSecondary()) {
      return resident.no() % 2 == 0 ? "work" : "prepare-higher-education";
    }
    return resident.born().isAfter(LocalDate.of(2001, 1, 1))
        ? "full-upper-secondary"
        : "part-upper-secondary";
  }

  private Sakspost goal(String type, String code, String decision, LocalDate day) {
    return post(Sakstype.MAAL)
        .med(MAALTYPE, type)
        .med(KODE, code)
        .med(DATO, day.toString())
        .med(VEDTAKSREFERANSE, resident.reference(decision));
  }

  private void measures(LocalDate settled) {
    Sakspost practice =
        measure("language-practice", settled.plusDays(24), settled.plusDays(83), "15");
    add(settled.plusDays(22), "tiltak-1", practice);
    if (resident.no() % 7 == 0) {
      correct(settled.plusDays(35), "tiltak-1", practice.med(TIMER_PER_UKE, "20"));
    }
    if (resident.no() % 2 == 0) {
      add(
          settled.plusDays(84),
          "tiltak-2",
          measure("work-practice", settled.plusDays(88), settled.plusDays(148), "22.5"));
    }
  }

  private Sakspost measure(String code, LocalDate from, LocalDate to, String hours) {
    return post(Sakstype.TILTAK)
        .med(KODE, code)
        .med(FRA_DATO, from.toString())
        .med(TIL_DATO, to.toString())
        .med(TIMER_PER_UKE, hours)
        .med(VEDTAKSREFERANSE, resident.reference("intro"));
  }

  private void months(LocalDate settled) {
    for (int month = 0; month < 4; month++) {
      LocalDate from = settled.plusDays(20L + 30L * month);
      LocalDate to = from.plusDays(29);
      add(
          to.plusDays(3),
          "timer-" + month,
          post(Sakstype.TIMER)
              .med(FAG, month == 3 ? "SAMFUNNSKUNNSKAP" : "NORSK")
              .med(FRA_DATO, from.toString())
              .med(TIL_DATO, to.toString())
              .med(TIMER_GJENNOMFOERT, Integer.toString(40 + (resident.no() + month) % 20))
              .med(TIMER_FRAVAER, "2.5")
              .med(SPRAAK, "no"));
      Sakspost absence = absence(from.plusDays(7), 1 + (resident.no() + month) % 3);
      add(to.plusDays(3), "fravaer-" + month, absence);
      if (month == 1 && resident.no() % 11 == 0) {
        annul(to.plusDays(9), "fravaer-" + month, absence, "Registrert på feil deltaker");
      }
    }
  }

  private Sakspost absence(LocalDate from, int days) {
    return post(Sakstype.FRAVAER)
        .med(ORDNING, "INTRODUKSJONSPROGRAM")
        .med(FRA_DATO, from.toString())
        .med(TIL_DATO, from.plusDays(days - 1L).toString())
        .med(MENGDE, Integer.toString(days))
        .med(ENHET, "DAGER")
        .med(GYLDIG, "JA")
        .med(AARSAK, "own-illness");
  }

  private void rarely(LocalDate settled) {
    if (resident.no() % 10 == 3) {
      add(
          settled.plusDays(92),
          "permisjon",
          post(Sakstype.PERMISJON)
              .med(AARSAK, "parental")
              .med(VEDTAKSDATO, settled.plusDays(90).toString())
              .med(FRA_DATO, settled.plusDays(150).toString())
              .med(TIL_DATO, settled.plusDays(170).toString())
              .med(VEDTAKSREFERANSE, resident.reference("intro")));
    }
    if (resident.no() % 13 == 5) {
      add(
          settled.plusDays(30),
          "fritak",
          post(Sakstype.FRITAK)
              .med(LOVVERK, resident.olderLaw() ? "INTRODUKSJONSLOVEN" : "INTEGRERINGSLOVEN")
              .med(KODE, "norwegian-test")
              .med(HJEMMEL, "health")
              .med(VEDTAKSDATO, settled.plusDays(29).toString())
              .med(FRA_DATO, settled.plusDays(29).toString()));
    }
    if (resident.no() % 17 == 4) {
      Sakspost complaint =
          post(Sakstype.KLAGE)
              .med(MOTTATT_DATO, settled.plusDays(25).toString())
              .med(VEDTAKSREFERANSE, resident.reference("intro"));
      add(settled.plusDays(26), "klage", complaint);
      correct(
          settled.plusDays(60),
          "klage",
          complaint.med(UTFALL, "not-upheld").med(UTFALLSDATO, settled.plusDays(58).toString()));
    }
    if (resident.no() % 20 == 6) {
      add(
          settled.plusDays(151),
          "avslutning",
          post(Sakstype.AVSLUTNING)
              .med(DATO, settled.plusDays(150).toString())
              .med(AARSAK, "work")
              .med(VEDTAKSREFERANSE, resident.reference("intro")));
    }
  }

  static Sakspost post(Sakstype type) {
    return Sakspost.av(type).med(KOMMUNENR, MUNICIPALITY);
  }

  private void add(LocalDate day, String what, Sakspost post) {
    write(day, what, 1, "REGISTRER", post);
  }

  private void correct(LocalDate day, String what, Sakspost post) {
    write(day, what, 2, "KORRIGER", post);
  }

  private void annul(LocalDate day, String what, Sakspost post, String reason) {
    write(day, what, 2, "ANNULLER", post.med(BEGRUNNELSE, reason));
  }

  private void write(LocalDate day, String what, int version, String action, Sakspost post) {
    if (day.isAfter(lastDay)) {
      return;
    }
    entries.add(
        new Entry(
            day,
            resident,
            identified(
                resident.isNoticedAtOnce() || what.equals("deltaker")
                    ? day
                    : resident.settledOn().minusDays(1),
                headed(day, what, version, action, post))));
  }

  private Sakspost headed(LocalDate day, String what, int version, String action, Sakspost post) {
    return post.med(LOKAL_REFERANSE, resident.reference(what))
        .med(VERSJON, Integer.toString(version))
        .med(HANDLING, action)
        .med(ENDRET_TID, day + "T09:00:00Z");
  }

  /** With the numbers that are known that day: in some programmes nobody notices the new one. */
  private Sakspost identified(LocalDate day, Sakspost post) {
    Sakspost known = post.med(DUF, resident.duf().digits());
    for (NationalNumber number : resident.nationalNumberOn(day)) {
      known = known.med(number.isDNumber() ? DNR : FNR, number.digits());
    }
    return known;
  }
}
