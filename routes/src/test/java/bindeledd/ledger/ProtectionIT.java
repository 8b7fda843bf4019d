package bindeledd.ledger;

import static bindeledd.ledger.Facts.decision;
import static bindeledd.ledger.Facts.fnr;
import static bindeledd.ledger.Facts.fnrs;
import static bindeledd.ledger.Facts.now;
import static bindeledd.ledger.Facts.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.Cursor;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.NationalNumber;
import bindeledd.model.PersonNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who becomes protected is told of before everybody else, and as protected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProtectionIT {

  private static final int OTHERS = 10_000;
  private static final String ROUTE = "person-to-casework";

  private final Desk desk = new Desk(Servers.fresh());

  @BeforeEach
  void nothingWaits() {
    desk.jdbc.update("delete from delivery");
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void overtakesTenThousandThatWaitWithAllThatWaitsAboutThePerson() {
    List<NationalNumber> all = fnrs(OTHERS + 1);
    NationalNumber late = all.getLast();
    for (int i = 0; i <= OTHERS; i += 1000) {
      desk.enter(
          all.subList(i, Math.min(i + 1000, all.size())).stream()
              .map(number -> (Fact) person(Grade.UNGRADED, now(number)))
              .toArray(Fact[]::new));
    }

    desk.enter(person(Grade.CONFIDENTIAL, now(late)));

    Consignment before = claim();
    assertThat(before.current().numbers()).containsExactly((PersonNumber) late);
    assertThat(before.fact()).extracting("grade").isEqualTo(Grade.UNGRADED);
    assertThat(before.grade()).isEqualTo(Grade.CONFIDENTIAL);
    desk.settle(before, new Result.Done(""));
    Consignment after = claim();
    assertThat(after.current().numbers()).containsExactly((PersonNumber) late);
    assertThat(after.fact()).extracting("grade").isEqualTo(Grade.CONFIDENTIAL);
    desk.settle(after, new Result.Done(""));
    assertThat(claim().current().numbers()).containsExactly((PersonNumber) all.getFirst());
  }

  @Test
  void comesThroughWhileItWaitsToBeTriedAgain() {
    PersonNumber number = fnr(20_001);
    desk.enter(person(Grade.UNGRADED, now(number)));
    desk.settle(claim(), new Result.Again(Duration.ofHours(1), true, false, "busy"));
    assertThat(desk.ledger.claim(ROUTE, 1, Duration.ofMinutes(1))).isEmpty();

    desk.enter(person(Grade.STRICTLY_CONFIDENTIAL, now(number)));

    assertThat(claim().grade()).isEqualTo(Grade.STRICTLY_CONFIDENTIAL);
  }

  @Test
  void nobodyOvertakesWhoIsTreatedNoStricterThanBefore() {
    PersonNumber first = fnr(20_002);
    PersonNumber milder = fnr(20_003);
    PersonNumber unknown = fnr(20_004);
    desk.enter(person(Grade.UNGRADED, now(first)));
    desk.enter(person(Grade.CONFIDENTIAL, now(milder)));
    desk.enter(decision("V-1", unknown));

    desk.enter(person(Grade.UNGRADED, now(milder)));
    desk.enter(person(Grade.STRICTLY_CONFIDENTIAL, now(unknown)));

    assertThat(claim().current().numbers()).containsExactly(first);
  }

  @Test
  void tellsTheGradeOfTheMomentToWhoeverHasClaimed() {
    PersonNumber number = fnr(20_005);
    desk.enter(person(Grade.UNGRADED, now(number)));
    Consignment claimed = claim();
    assertThat(claimed.grade()).isEqualTo(Grade.UNGRADED);

    desk.enter(person(Grade.CONFIDENTIAL, now(number)));

    assertThat(desk.ledger.gradeNow(claimed.delivery())).isEqualTo(Grade.CONFIDENTIAL);
    assertThat(desk.ledger.gradeNow(java.util.UUID.randomUUID()))
        .isEqualTo(Grade.STRICTLY_CONFIDENTIAL);
  }

  @Test
  void knowsHowFarTheRegisterHasToldOfThoseKnown() {
    PersonNumber told = fnr(20_006);
    PersonNumber untold = fnr(20_007);
    Fact fact = person(Grade.UNGRADED, now(told));
    desk.enter(fact);
    desk.enter(decision("V-2", untold));

    assertThat(desk.identity.toldUntil(List.of(told, untold, fnr(20_008))))
        .containsOnlyKeys(told, untold)
        .containsEntry(told, Instant.ofEpochMilli(fact.header().version()))
        .containsEntry(untold, Instant.EPOCH);
    assertThat(desk.identity.toldUntil(List.of())).isEmpty();
  }

  @Test
  void aFeedThatBeginsAnewStopsItsReaderAndLeavesATrace() {
    assertThat(desk.ledger.hasBegun("register.extract")).isFalse();
    var lease = desk.ledger.lease("register.extract", Duration.ofMinutes(1)).orElseThrow();
    assertThat(desk.ledger.hasBegun("register.extract")).isFalse();
    desk.enter(moving(lease, "extract=1"));
    assertThat(desk.ledger.hasBegun("register.extract")).isTrue();

    desk.ledger.beginAnew("register.extract", "operator");

    var overtaken = new FeedLease(lease.feed(), new Cursor("extract=1"), lease.token());
    assertThatThrownBy(() -> desk.enter(moving(overtaken, "extract=2")))
        .isInstanceOf(LeaseLostException.class);
    assertThat(desk.ledger.lease("register.extract", Duration.ofMinutes(1)).orElseThrow().cursor())
        .isEqualTo(Cursor.START);
    assertThat(
            desk.jdbc.queryForList(
                "select actor || ' ' || action || ' ' || detail from audit", String.class))
        .contains("operator begins-anew register.extract");
    assertThat(desk.audit.broken()).isEmpty();
  }

  private static Intake moving(FeedLease lease, String to) {
    return new Intake(
        "register.extract", new Intake.Move(lease, new Cursor(to)), List.of(), List.of());
  }

  private Consignment claim() {
    return desk.ledger.claim(ROUTE, 1, Duration.ofMinutes(1)).getFirst();
  }
}
