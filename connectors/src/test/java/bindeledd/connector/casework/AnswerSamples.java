package bindeledd.connector.casework;

import bindeledd.schema.casework.Funn;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Personmelding.Adresse;
import bindeledd.schema.casework.Personmelding.Bosted;
import bindeledd.schema.casework.Personmelding.Gradering;
import bindeledd.schema.casework.Personmelding.Navn;
import bindeledd.schema.casework.Personmelding.Nummer;
import bindeledd.schema.casework.Personmelding.Nummertype;
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
