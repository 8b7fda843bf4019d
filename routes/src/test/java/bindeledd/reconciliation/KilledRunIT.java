package bindeledd.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.ledger.Servers;
import bindeledd.model.Fact;
import bindeledd.reconciliation.Found.Status;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it reconciles, again and again. */
final class KilledRunIT {

  private static final int PERSONS = 2_600;

  @TempDir Path folder;

  @Test
  void losesNoFindingAndDoublesNone() throws Exception {
    var database = Servers.fresh();
    try (var town = new Town(database)) {
      town.desk.enter(
          IntStream.range(0, PERSONS).mapToObj(it -> Town.settled(it, 1)).toArray(Fact[]::new));
      for (int until : new int[] {1, 700, 1_400, 2_300}) {
        try (var mortal = new Mortal(database, folder.resolve("log"))) {
          assertThat(mortal.killAfter(until)).isGreaterThanOrEqualTo(until).isLessThan(PERSONS);
        }
        assertThat(town.book().takeUp()).as("it may be alive").isEmpty();
        town.desk.jdbc.update(
            "update reconciliation set leased_until = now() - interval '1 second'");
      }
      assertThat(town.open()).as("kept by those who were killed").hasSizeBetween(2_000, 2_500);

      Outcome outcome = town.reconciler().goOn().orElseThrow();

      assertThat(outcome.complete()).isTrue();
      assertThat(outcome.persons()).isEqualTo(PERSONS);
      assertThat(town.heard.persons).hasSize(PERSONS).doesNotHaveDuplicates();
      assertThat(town.open())
          .hasSize(PERSONS)
          .allSatisfy(it -> assertThat(it.status()).isEqualTo(Status.OPENED))
          .extracting(Found::person)
          .doesNotHaveDuplicates();
      assertThat(count(town, "finding_event")).isEqualTo(PERSONS);
      assertThat(count(town, "reconciliation where state = 'COMPLETE' and attempts = 5")).isOne();
      assertThat(count(town, "reconciliation")).isOne();
    }
  }

  @Test
  void hasNotEndedBeforeItsReportsAreWritten() {
    try (var town = new Town()) {
      town.desk.enter(Town.settled(1, 1), Town.settled(2, 1));
      town.heard.failAtTheEnd = true;

      assertThatThrownBy(town::reconcile).isInstanceOf(IllegalStateException.class);
      assertThat(town.book().latest()).map(RunBook.State::state).contains("RUNNING");
      assertThat(town.heard.outcomes).isEmpty();

      assertThat(town.reconciler().goOn()).map(Outcome::complete).contains(true);
      assertThat(town.book().latest()).map(RunBook.State::state).contains("COMPLETE");
      assertThat(town.heard.outcomes).hasSize(1);
      assertThat(town.heard.persons).as("told of again, for the reports").hasSize(2);
      assertThat(town.open()).hasSize(2);
    }
  }

  private static Long count(Town town, String from) {
    return town.desk.jdbc.queryForObject("select count(*) from " + from, Long.class);
  }
}
