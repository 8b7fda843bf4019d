package bindeledd.connector.casework;

import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Bostottemelding.Gjelder;
import bindeledd.schema.casework.Bostottemelding.Mottaker;
import bindeledd.schema.casework.Bostottemelding.Rolle;
import bindeledd.schema.casework.Bostottemelding.Utfall;
import bindeledd.schema.casework.Funn;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Personmelding.Adresse;
import bindeledd.schema.casework.Personmelding.Bosted;
import bindeledd.schema.casework.Personmelding.Gradering;
import bindeledd.schema.casework.Personmelding.Navn;
import bindeledd.schema.casework.Personmelding.Nummer;
import bindeledd.schema.casework.Personmelding.Nummertype;
import bindeledd.schema.casework.Tilskuddsmelding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What goes back to the case system. */
final class AnswerSamples {

  private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

  private AnswerSamples() {}

  static Kvittering accepted(String reference, String origin) {
    return new Kvittering(
        reference, 1, "VEDTAK", Kvittering.Status.GODTATT, "nir", "NIR-77", NOW, List.of(), origin);
  }

  /** With one finding, so that it is one line in a result file. */
  static Kvittering rejected(String reference, String origin) {
    return new Kvittering(
        reference,
        2,
        "TILTAK",
        Kvittering.Status.AVVIST,
        "bindeledd",
        null,
        NOW,
        List.of(
            new Funn(Funn.Alvor.FEIL, "KODE_UKJENT", "kode", "Ukjent \"kode\"; se her.", "=1+1")),
        origin);
  }

  static Personmelding person() {
    return person(
        List.of(
            new Nummer(Nummertype.FNR, SakspostSamples.FNR, true),
            new Nummer(Nummertype.DNR, SakspostSamples.DNR, false)),
        new Adresse(List.of("Gata 1"), "0001", "OSLO"),
        Gradering.UGRADERT);
  }

  static Personmelding gradedPerson() {
    return person(
        List.of(new Nummer(Nummertype.FNR, SakspostSamples.FNR, true)), null, Gradering.FORTROLIG);
  }

  static Bostottemelding decision() {
    return decision(List.of(new Nummer(Nummertype.FNR, SakspostSamples.FNR, true)));
  }

  static Bostottemelding aboutNobody() {
    return decision(List.of());
  }

  private static Bostottemelding decision(List<Nummer> numbers) {
    return new Bostottemelding(
        Gjelder.VEDTAK,
        "0301",
        "bostotte-sak-2026-03",
        1,
        numbers,
        Rolle.HOVEDPERSON,
        LocalDate.of(2026, 3, 1),
        Utfall.INNVILGET,
        "VEDTATT",
        "INNVILGET",
        "V00",
        "Innvilget",
        null,
        null,
        null,
        List.of());
  }

  static Bostottemelding payment() {
    return new Bostottemelding(
        Gjelder.UTBETALING,
        "0301",
        "bostotte-utbetaling-2026-04-20-husstand",
        1,
        List.of(new Nummer(Nummertype.FNR, SakspostSamples.FNR, true)),
        Rolle.HOVEDPERSON,
        null,
        null,
        null,
        null,
        null,
        null,
        LocalDate.of(2026, 4, 20),
        231_050L,
        Mottaker.HUSSTAND,
        List.of());
  }

  static Tilskuddsmelding grant() {
    return grant(
        Tilskuddsmelding.Gjelder.LINJE,
        List.of(new Nummer(Nummertype.FNR, SakspostSamples.FNR, true)));
  }

  static Tilskuddsmelding grantStatus() {
    return grant(
        Tilskuddsmelding.Gjelder.STATUS,
        List.of(new Nummer(Nummertype.FNR, SakspostSamples.FNR, true)));
  }

  static Tilskuddsmelding grantOfNobody() {
    return grant(Tilskuddsmelding.Gjelder.STATUS, List.of());
  }

  private static Tilskuddsmelding grant(Tilskuddsmelding.Gjelder type, List<Nummer> numbers) {
    boolean line = type == Tilskuddsmelding.Gjelder.LINJE;
    return new Tilskuddsmelding(
        type,
        "0301",
        line ? "L-1" : "FLY-E-1",
        1,
        numbers,
        line ? "2026-Q1" : null,
        line ? 2026 : null,
        line ? "AR-2" : null,
        line ? "integreringstilskudd" : null,
        line ? 1_234_550L : null,
        null,
        line ? LocalDate.of(2026, 1, 1) : null,
        line ? LocalDate.of(2026, 3, 31) : null,
        LocalDate.of(2026, 4, 7),
        line ? "UTBETALT" : "SENDT",
        null,
        line ? null : "TIL-FLY-E-1",
        line ? null : 12L,
        List.of());
  }

  static Personmelding nobody() {
    return person(List.of(), null, Gradering.UGRADERT);
  }

  private static Personmelding person(
      List<Nummer> numbers, @org.jspecify.annotations.Nullable Adresse address, Gradering grade) {
    return new Personmelding(
        "0301",
        4,
        NOW,
        numbers,
        new Navn(SakspostSamples.FORNAVN, null, SakspostSamples.ETTERNAVN),
        LocalDate.of(1990, 1, 5),
        List.of("SYR"),
        new Bosted("bosatt", "0301", LocalDate.of(2026, 1, 1), address),
        null,
        grade);
  }
}
