package bindeledd.mapping;

import bindeledd.model.Finding;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingOutcome;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.Subject;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Bostottesoknad;
import bindeledd.schema.husbanken.Digisossoknad;
import java.time.Instant;
import java.util.List;

/**
 * Between Husbanken's cases, payments and applications and ours. The answer of the register and
 * NAV's copy of it in a Digisos file are read by the same code and give the same facts.
 */
public final class HusbankenMapping {

  private HusbankenMapping() {}

  /**
   * What came of reading an answer.
   *
   * @param outcomes each case and payment for itself: one that cannot be read stops no other
   * @param problems what is to be said of the whole
   */
  public record Answer(List<Reading<HousingOutcome>> outcomes, List<Finding> problems) {
    public Answer {
      outcomes = List.copyOf(outcomes);
      problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
      return outcomes.size() + " outcomes, " + problems.size() + " problems";
    }
  }

  /**
   * The register's answer about somebody.
   *
   * @param subject the numbers the person is known by here
   * @param toldAt when it was asked
   */
  public static List<Reading<HousingOutcome>> read(
      Bostotte answer, Municipality municipality, Subject subject, Instant toldAt) {
    return new HusbankenReader(municipality, subject, toldAt, "", true).read(answer);
  }

  /** What NAV got from Husbanken for an applicant. */
  public static Answer read(
      Digisossoknad application, Municipality municipality, NumberRules rules) {
    return HusbankenDigisos.read(application, municipality, rules);
  }

  /**
   * The application for Husbanken.
   *
   * @param current the person's numbers today, the current national number first
   */
  public static Outgoing<Bostottesoknad> toHusbanken(
      HousingApplication application, Subject current) {
    return current.numbers().stream()
        .filter(NationalNumber.class::isInstance)
        .findFirst()
        .<Outgoing<Bostottesoknad>>map(
            number -> new Outgoing.Message<>(HusbankenApplication.of(application, number.digits())))
        .orElseGet(() -> new Outgoing.Nothing<>(withoutNumber()));
  }

  private static Finding withoutNumber() {
    return Finding.error(
        "BOSTOTTE_UTEN_FODSELSNUMMER",
        "fnr",
        "Personen har ikke fødselsnummer eller D-nummer ennå, og Husbanken tar ikke imot DUF-nummer.",
        "Send søknaden på nytt med høyere versjon når nummeret er kommet, innen søknadsfristen.");
  }
}
