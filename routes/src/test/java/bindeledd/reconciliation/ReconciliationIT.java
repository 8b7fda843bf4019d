package bindeledd.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.ledger.Facts;
import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.Found.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs and findings on a real database. */
final class ReconciliationIT {

  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  private void settled(int persons) {
    town.desk.enter(
        IntStream.range(0, persons).mapToObj(it -> Town.settled(it, 1)).toArray(Fact[]::new));
  }

  @Test
  void findsOpensSeesAgainChangesResolvesAndOpensAnew() {
    settled(3);

    Outcome first = town.reconcile();
    assertThat(first.complete()).isTrue();
    assertThat(first.persons()).isEqualTo(3);
    assertThat(town.open())
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.status()).isEqualTo(Status.OPENED));
    var ids = town.open().stream().map(Found::id).toList();

    town.reconcile();
    assertThat(town.open())
        .allSatisfy(it -> assertThat(it.status()).isEqualTo(Status.SEEN_AGAIN))
        .extracting(Found::id)
        .isEqualTo(ids);

    town.desk.enter(Town.settled(0, 2), Town.annulled(1));
    Outcome third = town.reconcile();
    assertThat(town.open())
        .extracting(Found::status)
        .containsExactlyInAnyOrder(Status.CHANGED, Status.SEEN_AGAIN);
    assertThat(third.counts())
        .extracting(Outcome.Count::status, Outcome.Count::findings)
        .contains(org.assertj.core.groups.Tuple.tuple(Status.RESOLVED, 1L));
    assertThat(town.heard.outcomes).hasSize(3);
  }

  @Test
  void tellsListenersWhoItIsInTheOrderOfKeys() {
    settled(20);

    town.reconcile();

    assertThat(town.heard.persons).hasSize(20).isSortedAccordingTo(Keys.IN_ORDER);
    assertThat(town.heard.shown)
        .allSatisfy(it -> assertThat(it.numbers()).isEmpty())
        .allSatisfy(it -> assertThat(it.grade()).isEqualTo(Grade.STRICTLY_CONFIDENTIAL));
  }

  @Test
  void aSideThatWasNotReadMakesTheRunIncompleteAndClosesNothing() {
    settled(2);
    town.reconcile();
    town.desk.enter(Town.annulled(0));
    town.read("imdinett.settlements", Duration.ofDays(2));

    Outcome outcome = town.reconcile();

    assertThat(outcome.complete()).isFalse();
    assertThat(outcome.broken()).containsOnlyKeys(Side.IMDINETT);
    assertThat(outcome.broken().get(Side.IMDINETT))
        .contains("IMDinett er ikke lest til ende siden");
    assertThat(town.open()).hasSize(2);
    assertThat(town.book().latest()).map(RunBook.State::state).contains("INCOMPLETE");

    town.read("imdinett.settlements", Duration.ZERO);
    assertThat(town.reconcile().complete()).isTrue();
    assertThat(town.open()).hasSize(1);
  }

  @Test
  void aKilledRunGoesOnAndFindsEverythingOnce() {
    settled(1200);
    town.heard.failAfter = 700;
    assertThatThrownBy(town::reconcile).hasMessage("killed");
    assertThat(town.open()).hasSize(500);
    var before = town.open().stream().map(Found::id).toList();

    Outcome outcome = town.reconciler().goOn().orElseThrow();

    assertThat(outcome.persons()).isEqualTo(1200);
    assertThat(town.heard.persons).as("who listens hears everybody").hasSize(1200);
    assertThat(town.open())
        .hasSize(1200)
        .allSatisfy(it -> assertThat(it.status()).isEqualTo(Status.OPENED))
        .extracting(Found::id)
        .containsAll(before);
    assertThat(town.reconciler().goOn()).isEmpty();
  }

  @Test
  void whoWasTakenForDeadKeepsNothing() {
    settled(2);
    var held = town.book().begin(Town.wanted(null)).orElseThrow();
    town.desk.jdbc.update("update reconciliation set leased_until = now() - interval '1 second'");
    var other = town.book().takeUp().orElseThrow();

    assertThat(other.token()).isGreaterThan(held.token());
    assertThatThrownBy(() -> town.reconciler().run(held)).isInstanceOf(RunLostException.class);
    assertThat(town.open()).isEmpty();
    assertThat(town.reconciler().run(other).complete()).isTrue();
    assertThat(town.open()).hasSize(2);
  }

  @Test
  void oneRunIsUnderWayHoweverManyBeginOne() throws Exception {
    settled(50);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var begun =
          threads.invokeAll(
              IntStream.range(0, 4)
                  .mapToObj(
                      _ ->
                          (java.util.concurrent.Callable<Boolean>)
                              () -> town.book().begin(Town.wanted(null)).isPresent())
                  .toList());
      int won = 0;
      for (var one : begun) {
        won += one.get() ? 1 : 0;
      }
      assertThat(won).isOne();
    }
    assertThat(town.reconciler().reconcile(Town.wanted(null))).isEmpty();
  }

  @Test
  void oneIsAcceptedUntilADayAndComesBack() {
    settled(2);
    town.reconcile();
    var id = town.open().getFirst().id();

    assertThat(town.findings().accept(id, "kari", "avklart", LocalDate.now().plusDays(30)))
        .isTrue();
    town.reconcile();
    assertThat(town.findings().one(id).orElseThrow().status()).isEqualTo(Status.ACCEPTED);
    assertThat(town.findings().one(id).orElseThrow().accepted())
        .satisfies(it -> assertThat(it.actor()).isEqualTo("kari"));

    town.desk.jdbc.update("update finding set accepted_until = '2020-01-01' where id = ?", id);
    town.reconcile();
    assertThat(town.findings().one(id).orElseThrow().status()).isEqualTo(Status.OPENED);
    assertThat(town.findings().one(id).orElseThrow().accepted()).isNull();
  }

  @Test
  void onePersonIsJudgedAndNobodyElsesFindingsAreTouched() {
    settled(3);
    town.reconcile();
    town.desk.enter(Town.annulled(0), Town.annulled(1));

    Outcome outcome = town.reconciler().reconcile(Town.wanted(town.key(0))).orElseThrow();

    assertThat(outcome.persons()).isOne();
    assertThat(town.open())
        .extracting(Found::person)
        .containsExactlyInAnyOrder(town.key(1), town.key(2));
  }

  @Test
  void oneCheckIsJudgedAndOthersFindingsAreLeft() {
    settled(1);
    town.reconcile();
    town.desk.enter(Town.annulled(0));

    town.reconciler()
        .reconcile(new RunBook.Wanted("test", null, java.util.EnumSet.of(Check.R2), ""))
        .orElseThrow();

    assertThat(town.open()).extracting(it -> it.difference().check()).contains(Check.R1);
  }

  @Test
  void municipalitiesDoNotSeeEachOther() {
    settled(2);
    town.reconcile();
    var other = Books.alone(2, "4602");

    Outcome outcome =
        town.reconciler(other, new Town.Heard()).reconcile(Town.wanted(null)).orElseThrow();

    assertThat(outcome.persons()).isZero();
    assertThat(outcome.counts()).isEmpty();
    List<Found> theirs = new ArrayList<>();
    town.findings(other).open(FindingBook.Order.DEADLINE, theirs::add);
    assertThat(theirs).isEmpty();
    assertThat(town.findings(other).one(town.open().getFirst().id())).isEmpty();
    assertThat(
            town.findings(other).accept(town.open().getFirst().id(), "ola", "nei", LocalDate.now()))
        .isFalse();
    assertThat(town.open()).hasSize(2);
  }

  @Test
  void findingsFollowPersonsWhoTurnOutToBeOthersAndTheirGrade() {
    town.desk.enter(Town.settled(Facts.fnr(1), 1), Town.settled(Facts.dnr(2), 101));
    town.reconcile();
    assertThat(town.open()).hasSize(2);

    town.desk.enter(
        Facts.person(Grade.CONFIDENTIAL, Facts.now(Facts.fnr(1)), Facts.former(Facts.dnr(2))));

    assertThat(town.open()).as("one person, one finding").hasSize(1);
    assertThat(town.open().getFirst().grade()).isEqualTo(Grade.CONFIDENTIAL);
    town.reconcile();
    assertThat(town.open())
        .singleElement()
        .satisfies(it -> assertThat(it.person()).isEqualTo(town.key(1)));

    town.desk.enter(
        Facts.person(Grade.UNGRADED, Facts.now(Facts.fnr(1)), Facts.former(Facts.dnr(2))));
    assertThat(town.open())
        .singleElement()
        .satisfies(it -> assertThat(it.grade()).isEqualTo(Grade.UNGRADED))
        .satisfies(it -> assertThat(it.difference().text()).isNotBlank());
    town.reconcile();
    assertThat(town.heard.shown)
        .singleElement()
        .satisfies(it -> assertThat(it.numbers()).contains(Facts.fnr(1)));
  }
}
