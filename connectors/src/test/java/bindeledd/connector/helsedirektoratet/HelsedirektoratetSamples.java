package bindeledd.connector.helsedirektoratet;

import bindeledd.schema.helsedirektoratet.Kravlinje;
import bindeledd.schema.helsedirektoratet.Kravlinje.Beregning;
import bindeledd.schema.helsedirektoratet.Kravlinje.Handling;

/** Lines about made-up costs. */
final class HelsedirektoratetSamples {

  private HelsedirektoratetSamples() {}

  static Kravlinje line(String reference, long version) {
    return line(Handling.MELD, reference, version, 2_000_000_00L);
  }

  static Kravlinje withdrawn(String reference, long version) {
    return line(Handling.TREKK, reference, version, 2_000_000_00L);
  }

  /** Its basis is not what its amounts come to. */
  static Kravlinje wrong(String reference) {
    return line(Handling.MELD, reference, 1, 2_000_000_01L);
  }

  /** Of a year whose threshold is not known: a basis, and no amount. */
  static Kravlinje withoutAmount(String reference) {
    var line = line(reference, 1);
    return new Kravlinje(
        line.handling(),
        line.kommunenr(),
        2024,
        line.saksreferanse(),
        line.versjon(),
        line.foedselsaar(),
        line.vedtaksdato(),
        line.loennsutgifterIOere(),
        line.fht2IOere(),
        line.andreTilskuddIOere(),
        line.brukerbetalingIOere(),
        line.rammetilskuddIOere(),
        line.grunnlagIOere(),
        null);
  }

  private static Kravlinje line(Handling handling, String reference, long version, long basis) {
    return new Kravlinje(
        handling,
        "0301",
        2020,
        reference,
        version,
        1990,
        "2019-12-10",
        2_900_000_00L,
        850_000_00L,
        50_000_00L,
        0,
        0,
        basis,
        new Beregning(1_430_000_00L, 80, 456_000_00L));
  }
}
