package bindeledd.connector.casework;

import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bosettingsmelding.Maate;
import bindeledd.schema.casework.Bosettingsmelding.Rolle;
import bindeledd.schema.casework.Bosettingsmelding.Status;
import bindeledd.schema.casework.Personmelding.Gradering;
import bindeledd.schema.casework.Personmelding.Navn;
import bindeledd.schema.casework.Personmelding.Nummer;
import bindeledd.schema.casework.Personmelding.Nummertype;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is to be settled, as the case system is told. */
final class SettlementSamples {

  private static final List<Nummer> SOMEBODY =
      List.of(new Nummer(Nummertype.FNR, SakspostSamples.FNR, true));

  private SettlementSamples() {}

  static Bosettingsmelding agreed() {
    return of(SOMEBODY, "0301", Gradering.UGRADERT);
  }

  static Bosettingsmelding gradedElsewhere() {
    return of(SOMEBODY, null, Gradering.STRENGT_FORTROLIG);
  }

  static Bosettingsmelding nobody() {
    return of(List.of(), "0301", Gradering.UGRADERT);
  }

  private static Bosettingsmelding of(
      List<Nummer> numbers, @Nullable String where, Gradering grade) {
    return new Bosettingsmelding(
        "0301",
        "BOS-17-1",
        2,
        Instant.parse("2026-03-03T08:00:00Z"),
        "BOS-17",
        numbers,
        new Navn(SakspostSamples.FORNAVN, null, SakspostSamples.ETTERNAVN),
        LocalDate.of(1990, 1, 5),
        Status.AVTALT,
        Maate.AVTALT,
        Rolle.HOVEDPERSON,
        false,
        where,
        LocalDate.of(2026, 1, 12),
        where == null ? null : LocalDate.of(2026, 3, 1),
        null,
        grade,
        List.of());
  }
}
