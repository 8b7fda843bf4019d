package bindeledd.ledger;

import static bindeledd.ledger.Facts.decision;
import static bindeledd.ledger.Facts.fnr;
import static bindeledd.ledger.Facts.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.Cursor;
import bindeledd.connector.Unreadable;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.PersonNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the ledger promises, on whatever server a subclass names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerCases {

  private static final AtomicInteger PERSONS = new AtomicInteger(1000);
  private static final List<Finding> NO =
      List.of(Finding.error("NIR-4", "vedtak", "Ukjent vedtak", "Rett vedtaket"));

  final Desk desk = new Desk(server());
  private PersonNumber number = fnr(0);

  abstract DatabaseProperties server();

  @BeforeEach
  void somebodyElse() {
    number = fnr(PERSONS.incrementAndGet());
    desk.jdbc.update("delete from delivery");
  }

  @AfterAll
  void close() throws java.io.IOException {
    desk.close();
  }

  @Test
  void entersTheSameFactOnceWhereverInTheFileItStood() {
    Entered first = desk.enter(decision("V-1", number));
    Entered again = desk.enter(decision("V-1", number), decision("V-1", number));

    assertThat(first).isEqualTo(new Entered(1, 0, 0, 0));
    assertThat(again).isEqualTo(new Entered(0, 2, 0, 0));
    assertThat(desk.claim(10)).hasSize(1);
  }

  @Test
  void entersANewVersionAndNewContentAnew() {
    desk.enter(decision("V-1", 1, number));

    assertThat(desk.enter(decision("V-1", 2, number)).entries()).isOne();
  }

  @Test
  void handsOutWhatItWasGiven() {
    Fact fact = measure("T-1", number);
    desk.enter(fact);

    Consignment consignment = desk.claim(10).getFirst();

    assertThat(consignment.fact()).isEqualTo(fact);
    assertThat(consignment.source()).isEqualTo("casework");
    assertThat(consignment.attempt()).isOne();
    assertThat(consignment.uncertain()).isFalse();
    assertThat(consignment.current().numbers()).containsExactly(number);
    assertThat(Duration.between(consignment.receivedAt(), consignment.deadline()))
        .isEqualTo(Duration.ofDays(14));
    assertThat(Duration.between(consignment.receivedAt(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void givesWhatIsLateThreeDaysAllTheSame() {
    Instant past = Instant.now().minus(Duration.ofDays(40));
    Instant far = Instant.parse("2099-01-01T00:00:00Z");
    desk.ledger.enter(
        new Intake(
            "casework",
            null,
            List.of(
                new Intake.Admitted(decision("V-1", number), List.of(), past),
                new Intake.Admitted(decision("V-1", fnr(1)), List.of(), far)),
            List.of()));

    List<Consignment> claimed = desk.claim(10);

    assertThat(claimed)
        .extracting(
            c ->
                c.deadline().equals(far)
                    ? "as given"
                    : Duration.between(c.receivedAt(), c.deadline()).toString())
        .containsExactly("PT72H", "as given");
  }

  @Test
  void holdsBackALaterRecordOfThePersonUntilTheEarlierIsDone() {
    desk.enter(decision("V-1", number), measure("T-1", number), decision("V-1", fnr(2)));

    List<Consignment> first = desk.claim(10);
    assertThat(first).hasSize(2);
    assertThat(desk.claimable()).isEmpty();

    desk.settle(first.getFirst(), new Result.Done("NIR-1"));
    assertThat(desk.claimable()).containsExactly("T-1");
  }

  @Test
  void aRejectedRecordHoldsNobodyBackAndAParkedOneDoes() {
    desk.enter(decision("V-1", number), measure("T-1", number), measure("T-2", number));

    desk.settle(desk.claim(10).getFirst(), new Result.Refused(NO));
    Consignment second = desk.claim(10).getFirst();
    assertThat(second.fact().header().reference()).isEqualTo("T-1");
    desk.settle(second, new Result.Parked("unknown-outcome", NO));

    assertThat(desk.claimable()).isEmpty();
    assertThat(desk.view.parked(10))
        .singleElement()
        .satisfies(p -> assertThat(p.cause()).isEqualTo("unknown-outcome"));
  }

  @Test
  void aNewerVersionTakesThePlaceOfAParkedOne() {
    desk.enter(decision("V-1", 1, number), measure("T-1", number));
    desk.settle(desk.claim(10).getFirst(), new Result.Parked("garbled", NO));

    desk.enter(decision("V-1", 2, number));

    Consignment newer = desk.claim(10).getFirst();
    assertThat(newer.fact().header().version()).isEqualTo(2);
    desk.settle(newer, new Result.Done("NIR-1"));
    assertThat(desk.claimable()).containsExactly("T-1");
    assertThat(desk.view.parked(10)).isEmpty();
  }

  @Test
  void aNewerVersionThatWaitedTakesThePlaceOfTheOneThatIsParked() {
    desk.enter(decision("V-1", 1, number), measure("T-1", number), decision("V-1", 2, number));

    desk.settle(desk.claim(10).getFirst(), new Result.Parked("garbled", NO));

    assertThat(desk.claim(10))
        .singleElement()
        .satisfies(c -> assertThat(c.fact().header().version()).isEqualTo(2));
  }

  @Test
  void triesAgainAfterTheTimeGivenAndCountsOnlyWhatTheReceiverSaw() {
    desk.enter(decision("V-1", number));

    desk.settle(
        desk.claim(10).getFirst(),
        new Result.Again(Duration.ofMinutes(5), false, false, "breaker"));
    assertThat(desk.claimable()).isEmpty();
    desk.later(Duration.ofMinutes(5));
    Consignment second = desk.claim(10).getFirst();
    assertThat(second.attempt()).isOne();

    desk.settle(second, new Result.Again(Duration.ZERO, true, true, "time-out"));
    Consignment third = desk.claim(10).getFirst();
    assertThat(third.attempt()).isEqualTo(2);
    assertThat(third.uncertain()).isTrue();
    assertThat(attempts(third)).containsExactly("AGAIN");
  }

  @Test
  void claimsAnExpiredLeaseAgainAsUncertainAndFencesTheFirstOff() {
    desk.enter(decision("V-1", number));
    Consignment first = desk.claim(10).getFirst();
    desk.later(Duration.ofMinutes(2));

    Consignment second = desk.claim(10).getFirst();

    assertThat(second.delivery()).isEqualTo(first.delivery());
    assertThat(second.uncertain()).isTrue();
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(attempts(second)).containsExactly("LEASE_LOST");
    Fact answer = Facts.receipt(first.fact());
    assertThat(
            desk.ledger.settle(
                List.of(new Settlement(first, new Result.Done("NIR-0"), List.of(answer)))))
        .containsExactly(first.delivery());
    assertThat(receipts()).isEmpty();
    assertThat(
            desk.ledger.settle(
                List.of(new Settlement(second, new Result.Done("NIR-1"), List.of(answer)))))
        .isEmpty();
    assertThat(receipts()).hasSize(1);
  }

  @Test
  void tellsWhatTheReceiverCallsTheRecordsItHas() {
    desk.enter(decision("V-1", number), measure("T-1", number));
    desk.settle(desk.claim(10).getFirst(), new Result.Done("NIR-1"));

    assertThat(desk.claim(10).getFirst().references()).isEqualTo(Map.of("V-1", "NIR-1"));
  }

  @Test
  void theLatestReferenceOfEachWins() {
    desk.enter(
        decision("V-1", 1, number),
        measure("T-0", number),
        decision("V-1", 2, number),
        measure("T-1", number));
    desk.settle(desk.claim(10).getFirst(), new Result.Done("NIR-1"));
    desk.settle(desk.claim(10).getFirst(), new Result.Done("NIR-7"));
    desk.settle(desk.claim(10).getFirst(), new Result.Done("NIR-2"));

    assertThat(desk.claim(10).getFirst().references())
        .isEqualTo(Map.of("T-0", "NIR-7", "V-1", "NIR-2"));
  }

  @Test
  void movesARecordBehindItsPrerequisiteOnceItIsKnownToBeOnItsWay() {
    desk.enter(measure("T-1", number), measure("T-2", number), decision("V-1", number));

    desk.settle(desk.claim(10).getFirst(), new Result.Behind(List.of("V-1"), List.of(), NO));

    assertThat(order()).containsExactly("T-2", "V-1", "T-1");
  }

  @Test
  void movesARecordBehindAllOfAKind() {
    desk.enter(measure("T-1", number), decision("V-1", number), decision("V-2", number));

    desk.settle(desk.claim(10).getFirst(), new Result.Behind(List.of(), List.of("contract"), NO));

    assertThat(order()).containsExactly("V-1", "V-2", "T-1");
  }

  @Test
  void rejectsARecordWhosePrerequisiteIsNotOnItsWay() {
    desk.enter(measure("T-1", number), measure("T-2", number));
    Consignment claimed = desk.claim(10).getFirst();

    desk.settle(claimed, new Result.Behind(List.of("V-1"), List.of("contract"), NO));

    assertThat(desk.state(claimed)).isEqualTo("REJECTED");
    assertThat(desk.claimable()).containsExactly("T-2");
  }

  @Test
  void keepsWhatAwaitsAnAnswerInLineAndTakesTheAnswer() {
    desk.enter(decision("V-1", number), measure("T-1", number));
    Consignment claimed = desk.claim(10).getFirst();
    desk.settle(claimed, new Result.Awaiting("K-1", Duration.ofHours(1)));
    assertThat(desk.claimable()).isEmpty();

    Intake nothing = new Intake("nir.receipts", null, List.of(), List.of());
    LateAnswer answer =
        new LateAnswer(
            claimed.delivery(),
            new Result.Done("NIR-1"),
            (fact, warnings) -> List.of(Facts.receipt(fact)));
    LateAnswer stranger =
        new LateAnswer(UUID.randomUUID(), new Result.Done("NIR-2"), (fact, warnings) -> List.of());
    Entered entered = desk.ledger.answer(nothing, List.of(answer, stranger));

    assertThat(entered).isEqualTo(new Entered(1, 1, 0, 0));
    assertThat(desk.state(claimed)).isEqualTo("SETTLED");
    assertThat(receipts()).hasSize(1);
    assertThat(desk.claimable()).containsExactly("T-1");
    assertThat(desk.ledger.answer(nothing, List.of(answer))).isEqualTo(new Entered(0, 1, 0, 0));
  }

  @Test
  void givesALateAnswersReplyWhatWasFoundAtTheDoor() {
    Finding warning = Finding.warning("R-1", "dato", "Sen", "Send før");
    desk.enter(
        new Intake(
            "casework",
            null,
            List.of(new Intake.Admitted(decision("V-1", number), List.of(warning), null)),
            List.of()));
    Consignment claimed = desk.claim(10).getFirst();
    desk.settle(claimed, new Result.Awaiting("K-1", Duration.ofHours(1)));
    List<Finding> told = new ArrayList<>();

    desk.ledger.answer(
        new Intake("nir.receipts", null, List.of(), List.of()),
        List.of(
            new LateAnswer(
                claimed.delivery(),
                new Result.Done("NIR-1"),
                (fact, warnings) -> {
                  told.addAll(warnings);
                  return List.of();
                })));

    assertThat(told).containsExactly(warning);
  }

  @Test
  void tellsOnceThatARecordWaitsHoweverOftenItIsSaid() {
    desk.enter(decision("V-1", number));
    for (int attempt = 1; attempt <= 2; attempt++) {
      Consignment claimed = desk.claim(10).getFirst();
      desk.ledger.settle(
          List.of(
              new Settlement(
                  claimed,
                  new Result.UntilRefreshed(Duration.ofHours(1), "nir-ukjent-person"),
                  List.of(Facts.receipt(claimed.fact())))));
      desk.later(Duration.ofHours(1));
    }

    assertThat(receipts()).hasSize(1);
  }

  @Test
  void asksAgainWhenNoAnswerComes() {
    desk.enter(decision("V-1", number));
    desk.settle(desk.claim(10).getFirst(), new Result.Awaiting("K-1", Duration.ofHours(1)));
    desk.later(Duration.ofHours(1));

    Consignment again = desk.claim(10).getFirst();

    assertThat(again.uncertain()).isTrue();
    assertThat(attempts(again)).containsExactly("AWAITING");
  }

  @Test
  void entersAndMovesTheCursorTogetherOrNotAtAll() {
    FeedLease lease = desk.ledger.lease("feed-1", Duration.ofMinutes(1)).orElseThrow();
    assertThat(lease.cursor()).isEqualTo(Cursor.START);
    assertThat(desk.ledger.lease("feed-1", Duration.ofMinutes(1))).isEmpty();
    desk.ledger.enter(from(lease, "page-2", decision("V-1", number)));
    desk.jdbc.update("update cursor set leased_until = now() - interval '1 second'");

    FeedLease next = desk.ledger.lease("feed-1", Duration.ofMinutes(1)).orElseThrow();
    assertThat(next.cursor()).isEqualTo(new Cursor("page-2"));
    assertThatThrownBy(() -> desk.ledger.enter(from(lease, "page-3", decision("V-2", number))))
        .isInstanceOf(LeaseLostException.class);
    assertThat(desk.claim(10)).hasSize(1);
    desk.ledger.release(next);
    assertThat(desk.ledger.lease("feed-1", Duration.ofMinutes(1)).orElseThrow().cursor())
        .isEqualTo(new Cursor("page-2"));
  }

  private static Intake from(FeedLease lease, String next, Fact fact) {
    return new Intake(
        "casework",
        new Intake.Move(lease, new Cursor(next)),
        List.of(new Intake.Admitted(fact, List.of(), null)),
        List.of());
  }

  @Test
  void keepsWhatItTurnsAwayAndWhatCannotBeReadAndDeliversNeither() {
    Unreadable broken = new Unreadable("fil.csv", 3, "fnr", "CSV-1", "Raden er avkortet", "01;02");
    Intake intake =
        new Intake(
            "casework",
            null,
            List.of(
                new Intake.TurnedAway(
                    Facts.header("V-9", 1, number), "contract", "{\"feil\":1}", NO)),
            List.of(broken));

    assertThat(desk.ledger.enter(intake)).isEqualTo(new Entered(0, 0, 1, 1));
    assertThat(desk.ledger.enter(intake)).isEqualTo(new Entered(0, 1, 0, 0));
    assertThat(desk.claimable()).isEmpty();
    assertThat(desk.identity.known(List.of(number))).isEmpty();
  }

  @Test
  void knowsThePersonsHistoryWithoutWhatWasRejectedOrAnnulled() {
    desk.enter(decision("V-1", 1, number), measure("T-1", number), decision("V-2", 1, number));
    desk.settle(desk.claim(10).getFirst(), new Result.Done("NIR-1"));
    desk.settle(desk.claim(10).getFirst(), new Result.Refused(NO));
    Fact corrected = decision("V-1", 2, number);
    desk.enter(corrected, Facts.annulled("V-2", 2, number));

    assertThat(desk.ledger.history(List.of(number, fnr(7)), List.of("contract", "measure")))
        .isEqualTo(Map.of(number, List.of(corrected)));
  }

  @Test
  void deliversWhatConcernsNobodyWeCanNameInNoParticularOrder() {
    desk.enter(decision("V-1"), decision("V-2"));

    assertThat(desk.claim(10)).hasSize(2);
  }

  @Test
  void parksWhatItCannotOpenAndDeliversTheRest() {
    desk.enter(decision("V-1", number), decision("V-2", fnr(3)));
    desk.jdbc.update(
        "update entry set content = content || '\\x00' where reference = 'V-1' and id in (select entry from delivery)");

    assertThat(desk.claimable()).containsExactly("V-2");
    assertThat(desk.view.parked(10))
        .extracting(LedgerView.Parked::cause)
        .containsExactly("content-unreadable");
  }

  /** Settles until nothing is left, noting the order. */
  private List<String> order() {
    List<String> order = new java.util.ArrayList<>();
    for (List<Consignment> claimed = desk.claim(10); !claimed.isEmpty(); claimed = desk.claim(10)) {
      claimed.forEach(
          c -> {
            order.add(c.fact().header().reference());
            desk.settle(c, new Result.Done("NIR-" + order.size()));
          });
    }
    return order;
  }

  private List<String> attempts(Consignment consignment) {
    return desk.jdbc.queryForList(
        "select outcome from attempt where delivery = ? order by number",
        String.class,
        consignment.delivery());
  }

  private List<Consignment> receipts() {
    return desk.ledger.claim("receipt-to-casework", 10, Duration.ofMinutes(1));
  }
}
