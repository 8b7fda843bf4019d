package bindeledd.connector.husbanken;

import bindeledd.model.NationalNumber;
import bindeledd.schema.husbanken.Bostottesok;
import bindeledd.schema.husbanken.Bostottesoknad;
import bindeledd.schema.husbanken.Bostottesoknad.Handling;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions and applications about made-up people. */
final class HusbankenSamples {

  /** Synthetic: Skatteetaten's series. */
  static final String KARI = "05819098850";

  static final String OLA = "57828298706";

  /** Well made, and refused all the same. */
  static final String NOT_TAKEN = "07839190039";

  private HusbankenSamples() {}

  static HusbankenProperties properties(
      @Nullable URI url, @Nullable Path folder, Duration timeout) {
    return new HusbankenProperties(
        url,
        "Integreringsloven og bustøttelova",
        "husbanken:bostotte/kommune",
        timeout,
        folder,
        Duration.ZERO,
        false,
        10,
        100_000);
  }

  /** Both have had one case decided. */
  static void people(Cases cases) {
    for (String number : List.of(KARI, OLA)) {
      cases.expect(number, Cases.Verdict.GRANTED, "2500.50", "HUSSTAND");
      cases.apply(application(number, "GAMMEL-" + (number.equals(KARI) ? 1 : 2), 1));
    }
    cases.run(YearMonth.of(2026, 3));
  }

  static Bostottesok question(String number) {
    return new Bostottesok(
        new NationalNumber(number), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31));
  }

  static Bostottesoknad application(String number, String reference, long version) {
    return new Bostottesoknad(
        Handling.SOK,
        "0301",
        reference,
        version,
        number,
        "2026-03",
        "2026-03-10",
        List.of(),
        950_000L,
        false);
  }

  /** Names the applicant among the others in the home. */
  static Bostottesoknad impossible() {
    return new Bostottesoknad(
        Handling.SOK,
        "0301",
        "FLY-B-9",
        1,
        KARI,
        "2026-03",
        "2026-03-10",
        List.of(KARI),
        null,
        null);
  }
}
