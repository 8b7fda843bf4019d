package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.ledger.Intake;
import bindeledd.ledger.Subscriptions;
import bindeledd.mapping.Reading;
import bindeledd.model.Change;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.Fact;
import bindeledd.model.Header;
import bindeledd.model.Law;
import bindeledd.model.Municipality;
import bindeledd.model.Participant;
import bindeledd.model.Period;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.Scheme;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DoorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Rulebooks BOOKS = new Rulebooks(List.of(new ProgrammeRulebook()));

  private final PersonNumber number = new SyntheticNumbers(7).birthNumber();

  @Test
  void letsInWhatKeepsTheRules() {
    var checked = check(Map.of(), decision("D1", Law.INTEGRATION_ACT), goal("G1", "D1"));
    assertThat(checked).allMatch(item -> item.reading() instanceof Reading.Read<?>);
  }

  @Test
  void stopsAGoalUnderTheOlderLawThatCameInTheSamePage() {
    var checked = check(Map.of(), decision("D1", Law.INTRODUCTION_ACT), goal("G1", "D1"));
    assertThat(checked.getFirst().reading()).isInstanceOf(Reading.Read.class);
    assertThat(checked.getLast().reading())
        .isInstanceOfSatisfying(
            Reading.Stopped.class,
            stopped -> assertThat(stopped.header().reference()).isEqualTo("G1"));
  }

  @Test
  void stopsAGoalUnderTheOlderLawThatIsOnRecord() {
    List<Fact> before = List.of(decision("D1", Law.INTRODUCTION_ACT));
    var checked = check(Map.of(number, before), goal("G1", "D1"));
    assertThat(checked.getFirst().reading()).isInstanceOf(Reading.Stopped.class);
  }

  @Test
  void entersWhatIsStoppedWithItsContentAndAnAnswerToTheSender() {
    var ledger = new FakeLedger(Map.of());
    var page =
        new Batch<>(
            "casework.records",
            null,
            check(Map.of(), decision("D1", Law.INTRODUCTION_ACT), goal("G1", "D1")),
            List.of());
    new Enterer(ledger, new ToNir(), BOOKS, new SimpleMeterRegistry())
        .enter(new Words.EnterWord("case-records-in"), page);
    var arrivals = ledger.intakes.getFirst().arrivals();
    assertThat(arrivals).hasSize(3);
    assertThat(arrivals.get(1)).isInstanceOf(Intake.TurnedAway.class);
    assertThat(((Intake.Admitted) arrivals.get(2)).fact())
        .isInstanceOfSatisfying(
            DeliveryReceipt.class,
            receipt -> {
              assertThat(receipt.outcome()).isEqualTo(DeliveryReceipt.Outcome.REJECTED);
              assertThat(receipt.header().reference()).isEqualTo("G1");
              assertThat(receipt.findings()).isNotEmpty();
            });
  }

  @Test
  void givesTheStatutoryDeadlineAlong() {
    var ledger = new FakeLedger(Map.of());
    var page =
        new Batch<>(
            "casework.records",
            null,
            check(Map.of(), decision("D1", Law.INTEGRATION_ACT)),
            List.of());
    new Enterer(ledger, new ToNir(), BOOKS, new SimpleMeterRegistry())
        .enter(new Words.EnterWord("case-records-in"), page);
    assertThat(((Intake.Admitted) ledger.intakes.getFirst().arrivals().getFirst()).deadline())
        .isEqualTo(Instant.parse("2026-05-02T22:00:00Z"));
  }

  @Test
  void answersWhatGoesNoFurtherAtOnce() {
    var ledger = new FakeLedger(Map.of());
    var participant =
        new Participant(
            header("P1"), new Person.Name("Prøve", null, "Testesen"), null, List.of(), null, null);
    var page =
        new Batch<>(
            "casework.records",
            null,
            List.of(new Checked("original", new Reading.Read<>(participant, List.of()))),
            List.of());
    new Enterer(ledger, new ToNir(), BOOKS, new SimpleMeterRegistry())
        .enter(new Words.EnterWord("case-records-in"), page);
    assertThat(((Intake.Admitted) ledger.intakes.getFirst().arrivals().getLast()).fact())
        .isInstanceOfSatisfying(
            DeliveryReceipt.class,
            receipt -> assertThat(receipt.outcome()).isEqualTo(DeliveryReceipt.Outcome.ACCEPTED));
  }

  /** Programme records go to NIR, and nothing goes anywhere else. */
  private static final class ToNir implements Subscriptions {
    @Override
    public List<String> routesFor(String kind, String source) {
      return kind.equals("participant") ? List.of() : List.of("programme-to-nir");
    }

    @Override
    public Class<? extends Fact> typeOf(String kind) {
      throw new UnsupportedOperationException();
    }
  }

  private List<Checked> check(Map<PersonNumber, List<Fact>> history, ProgrammeRecord... records) {
    var items =
        java.util.Arrays.stream(records)
            .map(record -> new Checked("original", new Reading.Read<>(record, List.of())))
            .toList();
    return new Door(new FakeLedger(history), BOOKS)
        .check(new Batch<>("casework.records", null, items, List.of()))
        .items();
  }

  private ProgrammeRecord decision(String reference, Law law) {
    return new ProgrammeRecord.Decision(
        header(reference),
        Scheme.INTRODUCTION_PROGRAMME,
        law,
        "grant",
        DAY,
        new Period(DAY.plusDays(5), DAY.plusMonths(11)),
        DAY,
        null);
  }

  private ProgrammeRecord goal(String reference, String decision) {
    return new Goal(header(reference), GoalType.FINAL, "work", DAY, decision);
  }

  private Header header(String reference) {
    return new Header(
        new Municipality("0301"),
        Subject.of(number),
        reference,
        1,
        Instant.parse("2026-03-03T10:00:00Z"),
        "",
        new Change.Registration());
  }
}
