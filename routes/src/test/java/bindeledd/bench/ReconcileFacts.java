package bindeledd.bench;

import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.GrantBasis;
import bindeledd.model.Header;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import bindeledd.model.Law;
import bindeledd.model.Participant;
import bindeledd.model.Period;
import bindeledd.model.Person;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.Scheme;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What four systems have told the ledger of somebody made up; of one in a hundred, too little. */
final class ReconcileFacts {

  /** How many facts there are of each. */
  static final int EACH = 6;

  private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
  private static final Person.Name NAME = new Person.Name("Kanari", null, "Testesen");
  private static final LocalDate BORN = LocalDate.of(1964, 1, 1);

  private ReconcileFacts() {}

  /** A fact, and who told it. */
  record Told(String source, Fact fact) {}

  static List<Told> of(int person, Subject subject) {
    LocalDate settledOn = ReconcileFiles.settledOn(person);
    return List.of(
        new Told(
            "casework.records",
            new Participant(
                header("D", person, subject),
                NAME,
                BORN,
                List.of("SYR"),
                List.of("asylum"),
                new GrantBasis(null, GrantBasis.Tie.ALONE, null, null, null, null))),
        new Told(
            "casework.records",
            new SettlementDate(header("B", person, subject), "SAK-" + person, settledOn)),
        new Told(
            "casework.records",
            new ProgrammeRecord.Decision(
                header("V", person, subject),
                Scheme.NORWEGIAN_TRAINING,
                Law.INTEGRATION_ACT,
                "grant",
                settledOn,
                new Period(settledOn, settledOn.plusYears(2)),
                null,
                null)),
        new Told("imdinett.settlements", settlement(person, subject, settledOn)),
        new Told("folkeregister.events", registered(person, subject, settledOn)),
        new Told(
            "husbanken",
            new HousingPayment(
                header("H", person, subject),
                LocalDate.of(2026, 10, 20),
                150_000,
                HousingPayment.Recipient.HOUSEHOLD,
                "HUSSTAND",
                HousingOutcome.Role.APPLICANT,
                NOW)));
  }

  private static Settlement settlement(int person, Subject subject, LocalDate settledOn) {
    return new Settlement(
        header("S", person, subject),
        "SAK-" + person,
        Settlement.Status.SETTLED,
        Settlement.Means.AGREEMENT,
        Settlement.Role.MAIN_PERSON,
        false,
        NAME,
        BORN,
        settledOn.minusDays(60),
        settledOn,
        person % 100 == 0 ? null : settledOn);
  }

  private static Person registered(int person, Subject subject, LocalDate settledOn) {
    return new Person(
        header("F", person, subject),
        subject.numbers().stream().map(it -> new Person.HeldNumber(it, true)).toList(),
        NAME,
        BORN,
        List.of("SYR"),
        new Person.Residence("bosatt", ReconcileTown.MUNICIPALITY, settledOn, null),
        null,
        null,
        Grade.UNGRADED);
  }

  private static Header header(String what, int person, Subject subject) {
    return new Header(
        ReconcileTown.MUNICIPALITY,
        subject,
        what + "-" + person,
        1,
        ReconcileFiles.settledOn(person).atStartOfDay().toInstant(ZoneOffset.UTC),
        "",
        new Change.Registration());
  }
}
