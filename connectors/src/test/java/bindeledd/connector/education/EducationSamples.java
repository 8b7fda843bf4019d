package bindeledd.connector.education;

import bindeledd.model.NationalNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.education.Svar;
import java.time.Instant;
import java.util.List;

/** A made-up learner, and answers. */
final class EducationSamples {

  static final NationalNumber NUMBER = new SyntheticNumbers(20_261_122).birthNumber();
  static final String GIVEN = "Zemfira";
  static final String FAMILY = "Kvistholmen";

  private EducationSamples() {}

  static Svar accepted(String origin) {
    return new Svar(
        "PIFU-abcdefghijklmnop-abcdefghijklmnop-abcdefghijklmnop",
        1,
        "TIMER",
        Svar.Status.GODTATT,
        "nir",
        "R-7#1",
        Instant.parse("2026-04-07T08:00:00Z"),
        List.of(),
        origin);
  }

  static Svar rejected(String origin) {
    return new Svar(
        "PIFU-abcdefghijklmnop-ponmlkjihgfedcba-abcdefghijklmnop",
        2,
        "FRAVAER",
        Svar.Status.AVVIST,
        "bindeledd",
        "",
        Instant.parse("2026-04-07T08:00:00Z"),
        List.of(
            new Svar.Merknad("UGYLDIG_FORM", "timeframe", "Verdien har ikke riktig form.", "Rett."),
            new Svar.Merknad("MANGLER", "userid", "Feltet mangler.", "=1+1")),
        origin);
  }
}
