package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.Header;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingDecision.Outcome;
import bindeledd.model.HousingDecision.Told;
import bindeledd.model.HousingOutcome.Role;
import bindeledd.model.HousingPayment;
import bindeledd.model.HousingPayment.Recipient;
import bindeledd.model.Municipality;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Housing facts about one synthetic person. Days are ISO text. */
public final class HousingFacts {

  public static final PersonNumber NUMBER = new SyntheticNumbers(5).birthNumber();

  private HousingFacts() {}

  public static Header header(String reference, String changed) {
    return new Header(
        new Municipality("0301"),
        Subject.of(NUMBER),
        reference,
        1,
        Instant.parse(changed + "T12:00:00Z"),
        "",
        new Change.Registration());
  }

  public static HousingApplication application(
      String month, String received, PersonNumber... household) {
    return new HousingApplication(
        header("B-1", received),
        LocalDate.parse(month + "-01"),
        LocalDate.parse(received),
        List.of(household),
        900_000L,
        false);
  }

  public static HousingDecision decision(
      String month, Outcome outcome, @Nullable String code, String toldAt) {
    return new HousingDecision(
        header("bostotte-sak-" + month, month + "-01"),
        LocalDate.parse(month + "-01"),
        outcome,
        Role.APPLICANT,
        new Told(outcome == Outcome.PENDING ? "UNDER_BEHANDLING" : "VEDTATT", null, code, null),
        Instant.parse(toldAt + "T12:00:00Z"));
  }

  public static HousingPayment payment(String day, long oere, Role role, String toldAt) {
    return new HousingPayment(
        header("bostotte-utbetaling-" + day, day),
        LocalDate.parse(day),
        oere,
        Recipient.HOUSEHOLD,
        "HUSSTAND",
        role,
        Instant.parse(toldAt + "T12:00:00Z"));
  }
}
