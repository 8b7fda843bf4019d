package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import bindeledd.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a source has told before is there for its later pages, and for nobody else. */
final class RecallIT {

  private static final String SOURCE = "education.files";

  private final PersonNumber number = new SyntheticNumbers(3).birthNumber();
  private Desk desk;
  private Recall recall;

  @BeforeEach
  void open() {
    desk = new Desk(Servers.fresh());
    recall = new JdbcRecall(desk.jdbc, new Vault(Desk.KEYS));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void keepsTheLatestUnderEachName() {
    recall.keep(SOURCE, Map.of("person a", "one", "person b", "two"));
    recall.keep(SOURCE, Map.of("person a", "three"));

    assertThat(recall.kept(SOURCE, List.of("person a", "person b", "person c")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("person a", "three", "person b", "two"));
    assertThat(recall.kept("other.files", List.of("person a"))).isEmpty();
  }

  @Test
  void leavesAloneWhatHasNotChanged() {
    recall.keep(SOURCE, Map.of("person a", "one"));
    var before = row();
    recall.keep(SOURCE, Map.of("person a", "one"));

    assertThat(row()).isEqualTo(before);
  }

  @Test
  void keepsNothingThatCanBeReadWithoutTheKeys() {
    recall.keep(SOURCE, Map.of("person " + number.digits(), "text about " + number.digits()));

    assertThat(row()).doesNotContain(number.digits());
    assertThat(desk.jdbc.queryForObject("select count(*) from identifier", Long.class)).isZero();
  }

  @Test
  void knowsTheLatestOfWhatASourceToldWhateverCameOfIt() {
    enter(SOURCE, contract("A", 1, new Change.Registration()));
    enter(SOURCE, contract("A", 2, new Change.Annulment("feil")));
    enter(SOURCE, contract("B", 1, new Change.Registration()));
    enter("casework.files", contract("C", 1, new Change.Registration()));
    desk.claim(10).forEach(claimed -> desk.settle(claimed, new Result.Refused(List.of())));

    assertThat(recall.entered(SOURCE, List.of(number), List.of("contract")).get(number))
        .extracting(fact -> fact.header().reference() + fact.header().version())
        .containsExactlyInAnyOrder("A2", "B1");
    assertThat(recall.entered(SOURCE, List.of(number), List.of("hours"))).isEmpty();
  }

  private String row() {
    return desk.jdbc.queryForObject("select k::text from kept k", String.class);
  }

  private void enter(String source, Fact fact) {
    desk.enter(
        new Intake(source, null, List.of(new Intake.Admitted(fact, List.of(), null)), List.of()));
  }

  private Contract contract(String reference, long version, Change change) {
    return new Contract(
        new Header(
            new Municipality("0301"),
            Subject.of(number),
            reference,
            version,
            Instant.parse("2026-03-02T10:00:00Z"),
            "",
            change),
        LocalDate.of(2026, 3, 1));
  }
}
