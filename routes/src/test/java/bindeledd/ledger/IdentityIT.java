package bindeledd.ledger;

import static bindeledd.ledger.Facts.decision;
import static bindeledd.ledger.Facts.dnr;
import static bindeledd.ledger.Facts.duf;
import static bindeledd.ledger.Facts.fnr;
import static bindeledd.ledger.Facts.former;
import static bindeledd.ledger.Facts.measure;
import static bindeledd.ledger.Facts.now;
import static bindeledd.ledger.Facts.participant;
import static bindeledd.ledger.Facts.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.identity.Identity;
import bindeledd.identity.OvertakenException;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Numbers change, persons do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityIT {

  private static final AtomicInteger PERSONS = new AtomicInteger();

  private final Desk desk = new Desk(Servers.fresh());
  private PersonNumber fnr = fnr(0);
  private PersonNumber dnr = dnr(0);
  private PersonNumber duf = duf(0);

  @BeforeEach
  void somebodyElse() {
    int n = PERSONS.incrementAndGet();
    fnr = fnr(n);
    dnr = dnr(n);
    duf = duf(n);
    desk.jdbc.update("delete from delivery");
  }

  @AfterEach
  void theTrailIsWhole() {
    assertThat(desk.audit.broken()).isEmpty();
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void followsAPersonFromDNumberToFodselsnummer() {
    desk.enter(decision("V-1", dnr));

    desk.enter(person(Grade.UNGRADED, now(fnr), former(dnr)));

    Consignment waiting = desk.claim(10).getFirst();
    assertThat(waiting.fact().header().subject().numbers()).containsExactly(dnr);
    assertThat(waiting.current().numbers()).containsExactly(fnr);
    assertThat(personOf(fnr)).isEqualTo(personOf(dnr));
    assertThat(desk.identity.known(List.of(fnr, dnr, fnr(77)))).isEqualTo(Set.of(fnr, dnr));
  }

  @Test
  void givesADufOnlyPersonTheNumberTheRegisterHas() {
    desk.enter(decision("V-1", duf));
    desk.enter(person(Grade.UNGRADED, now(fnr), now(duf)));

    assertThat(desk.claim(10).getFirst().current().numbers()).containsExactly(fnr, duf);
  }

  @Test
  void goesThroughThoseWhoHaveSomethingOnRecordEachOnce() {
    Instant before = desk.identity.now();
    PersonNumber other = fnr(5000 + PERSONS.get());
    PersonNumber third = fnr(6000 + PERSONS.get());
    desk.enter(decision("V-1", dnr), decision("V-2", other), measure("T-1", third));
    desk.enter(person(Grade.UNGRADED, now(fnr), former(dnr)));

    var kinds = List.of("contract", "complaint");
    var first = desk.identity.onRecord(kinds, before, new UUID(0, 0), 1);
    var second = desk.identity.onRecord(kinds, before, first.getFirst().person(), 10);
    var all = Stream.concat(first.stream(), second.stream()).toList();

    assertThat(all)
        .extracting(Identity.OnRecord::numbers)
        .containsExactlyInAnyOrder(List.of(fnr), List.of(other));
    assertThat(desk.identity.onRecord(kinds, desk.identity.now(), new UUID(0, 0), 10)).isEmpty();
  }

  @Test
  void putsNoOlderWordOfTheRegisterInTheNewerOnesPlace() {
    desk.enter(decision("V-1", fnr));
    Instant first = desk.identity.now();
    Instant second = desk.identity.now();
    desk.enter(asked(second, person(Grade.CONFIDENTIAL, now(fnr))));

    assertThatThrownBy(() -> desk.enter(asked(first, person(Grade.UNGRADED, now(fnr)))))
        .isInstanceOf(OvertakenException.class);
    assertThat(gradesOf(fnr)).containsExactly("CONFIDENTIAL");

    desk.enter(asked(desk.identity.now(), person(Grade.UNGRADED, now(fnr))));
    assertThat(gradesOf(fnr)).containsExactly("UNGRADED");
  }

  @Test
  void asksAgainWhereTheAnswerIsDatedBeforeTheLast() {
    desk.enter(decision("V-1", fnr));
    desk.enter(person(2, Grade.CONFIDENTIAL, now(fnr)));

    Instant later = desk.identity.now();
    assertThatThrownBy(() -> desk.enter(asked(later, person(1, Grade.UNGRADED, now(fnr)))))
        .isInstanceOf(OvertakenException.class);
    assertThat(gradesOf(fnr)).containsExactly("CONFIDENTIAL");

    desk.enter(asked(later, person(2, Grade.UNGRADED, now(fnr))));
    assertThat(gradesOf(fnr)).containsExactly("UNGRADED");
  }

  private static Intake asked(Instant askedAt, Fact fact) {
    Intake intake = Desk.intake(fact);
    return new Intake(
        intake.source(), intake.move(), intake.arrivals(), intake.unreadable(), askedAt);
  }

  @Test
  void keepsTheOrderOfArrivalWhenTwoPersonsTurnOutToBeOne() {
    desk.enter(decision("V-1", dnr));
    desk.enter(measure("T-1", fnr));
    desk.enter(measure("T-2", dnr));
    UUID older = personOf(dnr);

    desk.enter(person(Grade.UNGRADED, now(fnr), former(dnr)));

    assertThat(personOf(fnr)).isEqualTo(older);
    assertThat(order()).containsExactly("V-1", "T-1", "T-2");
  }

  @Test
  void mergesPersonsWhoseNumbersTheCaseSystemGivesTogether() {
    desk.enter(decision("V-1", duf), decision("V-2", dnr));

    desk.enter(participant("D-1", "Merge", duf, dnr));

    assertThat(personOf(duf)).isEqualTo(personOf(dnr));
    assertThat(audited(personOf(duf))).containsExactly("merge");
  }

  @Test
  void doesNotMergeTwoWhomTheRegisterHoldsApart() {
    PersonNumber other = fnr(5000 + PERSONS.get());
    desk.enter(person(Grade.UNGRADED, now(fnr)), person(Grade.UNGRADED, now(other)));

    desk.enter(decision("V-1", fnr, other));

    assertThat(personOf(fnr)).isNotEqualTo(personOf(other));
    assertThat(audited(personOf(other))).contains("merge-declined");
  }

  @Test
  void mergesThenSplitsWhenTheRegisterThinksAgain() {
    PersonNumber other = fnr(6000 + PERSONS.get());
    desk.enter(decision("V-1", fnr), decision("V-2", other), decision("V-3", fnr, other));
    desk.enter(person(Grade.UNGRADED, now(fnr), former(other)));
    assertThat(personOf(fnr)).isEqualTo(personOf(other));
    assertThat(desk.claim(10)).hasSize(1);
    desk.later(Duration.ofMinutes(2));

    desk.enter(person(Grade.UNGRADED, now(fnr)));
    desk.enter(person(Grade.UNGRADED, now(other)));

    assertThat(personOf(fnr)).isNotEqualTo(personOf(other));
    assertThat(desk.claimable()).containsExactly("V-1", "V-2");
    assertThat(entriesOf(personOf(other))).contains("V-2").doesNotContain("V-1", "V-3");
    assertThat(entriesOf(personOf(fnr))).contains("V-1", "V-3").doesNotContain("V-2");
  }

  @Test
  void splitsInWhateverOrderTheRegisterTells() {
    PersonNumber other = fnr(7000 + PERSONS.get());
    desk.enter(decision("V-1", fnr), decision("V-2", other));
    desk.enter(person(Grade.UNGRADED, now(fnr), former(other)));

    desk.enter(person(Grade.UNGRADED, now(other)));
    desk.enter(person(Grade.UNGRADED, now(fnr)));

    assertThat(personOf(fnr)).isNotEqualTo(personOf(other));
    assertThat(entriesOf(personOf(other))).contains("V-2").doesNotContain("V-1");
    assertThat(entriesOf(personOf(fnr))).contains("V-1").doesNotContain("V-2");
  }

  @Test
  void sealsUnderTheStrictestGradeUntilTheRegisterHasTold() {
    desk.enter(decision("V-1", fnr));
    assertThat(desk.claim(10).getFirst().grade()).isEqualTo(Grade.STRICTLY_CONFIDENTIAL);
    assertThat(gradesOf(fnr)).containsOnly("STRICTLY_CONFIDENTIAL");

    desk.enter(person(Grade.UNGRADED, now(fnr)));
    assertThat(gradesOf(fnr)).containsOnly("UNGRADED");

    desk.enter(person(Grade.CONFIDENTIAL, now(fnr)));
    assertThat(gradesOf(fnr)).containsOnly("CONFIDENTIAL");
    assertThat(strictOf(fnr)).containsOnly(true);
    desk.later(Duration.ofMinutes(2));
    Consignment again = desk.claim(10).getFirst();
    assertThat(again.grade()).isEqualTo(Grade.CONFIDENTIAL);
    assertThat(again.current().numbers()).containsExactly(fnr);
    assertThat(audited(personOf(fnr))).containsExactly("grade", "grade");
  }

  @Test
  void hearsTheRegisterEvenWhenItSaysAgainWhatItSaidFirst() {
    desk.enter(decision("V-1", fnr));
    var confidential = person(Grade.CONFIDENTIAL, now(fnr));
    desk.enter(confidential);
    desk.enter(person(Grade.UNGRADED, now(fnr)));

    assertThat(desk.enter(confidential).repeated()).isOne();

    assertThat(desk.claim(10).getFirst().grade()).isEqualTo(Grade.CONFIDENTIAL);
  }

  @Test
  void regradesThePersonThoughOneRecordCannotBeOpened() {
    desk.enter(decision("V-1", fnr), decision("V-2", fnr));
    desk.jdbc.update(
        "update entry set content = content || '\\x00' where person = ? and reference = 'V-1'",
        personOf(fnr));

    desk.enter(person(Grade.UNGRADED, now(fnr)));

    assertThat(gradesOf(fnr)).containsOnly("UNGRADED");
    assertThat(desk.ledger.history(List.of(fnr), List.of("contract")).get(fnr)).hasSize(1);
  }

  @Test
  void regradesALongHistoryInBatches() {
    var facts = new bindeledd.model.Fact[2300];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = decision("V-" + i, fnr);
    }
    desk.enter(facts);

    desk.enter(person(Grade.UNGRADED, now(fnr)));
    assertThat(gradesOf(fnr)).contains("STRICTLY_CONFIDENTIAL", "UNGRADED");
    assertThat(desk.claim(10).getFirst().grade()).isEqualTo(Grade.UNGRADED);

    while (desk.ledger.regradeMore()) {
      assertThat(gradesOf(fnr)).contains("UNGRADED");
    }
    assertThat(gradesOf(fnr)).containsOnly("UNGRADED");
    assertThat(audited(personOf(fnr))).contains("regraded");
  }

  @Test
  void asksTheRegisterAboutWhomItHasNotToldAndNotAgainAtOnce() {
    desk.enter(participant("D-1", "Spurt", fnr, duf));

    Identity.Unrefreshed asked = unrefreshed(personOf(fnr));
    assertThat(asked.numbers()).containsExactly(fnr, duf);
    assertThat(asked.name()).isEqualTo("Kanari Spurt");
    desk.identity.notFound(List.of(asked));
    assertThat(desk.identity.unrefreshed(10_000)).doesNotContain(asked);
    desk.jdbc.update("update known_to set ask_again_at = ask_again_at - interval '1 hour'");
    assertThat(desk.identity.unrefreshed(10_000)).contains(asked);

    desk.enter(person(Grade.UNGRADED, now(fnr)));
    assertThat(desk.identity.unrefreshed(10_000)).doesNotContain(asked);
  }

  @Test
  void asksAtOnceByANumberOrANameThatItWasNotAskedByBefore() {
    desk.enter(decision("V-1", duf));
    desk.identity.notFound(List.of(unrefreshed(personOf(duf))));
    desk.enter(decision("V-2", duf));
    assertThat(isToBeAskedAbout(duf)).isFalse();

    desk.enter(decision("V-3", duf, fnr));
    assertThat(unrefreshed(personOf(duf)).numbers()).containsExactly(fnr, duf);
    desk.identity.notFound(List.of(unrefreshed(personOf(duf))));
    assertThat(isToBeAskedAbout(duf)).isFalse();

    desk.enter(participant("D-1", "Navngitt", duf));
    assertThat(unrefreshed(personOf(duf)).name()).isEqualTo("Kanari Navngitt");
  }

  @Test
  void asksOnceMoreWhenTheRegisterToldANumberWhoseEventsWerePassedOver() {
    desk.enter(participant("D-1", "Fersk", duf));
    assertThat(unrefreshed(personOf(duf)).toldUntil()).isEqualTo(Instant.EPOCH);

    desk.enter(person(Grade.UNGRADED, now(fnr), now(duf)));

    assertThat(unrefreshed(personOf(duf)).numbers()).containsExactly(fnr, duf);
    assertThat(unrefreshed(personOf(duf)).toldUntil()).isEqualTo(Instant.ofEpochMilli(1));
    desk.enter(person(Grade.UNGRADED, now(fnr), now(duf)));
    assertThat(isToBeAskedAbout(duf)).isFalse();
  }

  @Test
  void asksAboutEverybodyAnewAfterAGapInTheFeed() {
    desk.enter(decision("V-1", fnr), person(Grade.UNGRADED, now(fnr)));
    UUID told = personOf(fnr);
    assertThat(desk.identity.unrefreshed(10_000)).noneMatch(one -> one.person().equals(told));

    desk.identity.askAboutEverybody();

    assertThat(unrefreshed(told).numbers()).containsExactly(fnr);
  }

  @Test
  void remembersTheNameAcrossMergeAndGrade() {
    desk.enter(participant("D-1", "Husket", duf));
    desk.enter(decision("V-1", fnr), person(Grade.UNGRADED, now(fnr)));
    desk.enter(decision("V-2", fnr, duf));

    assertThat(unrefreshed(personOf(duf)).name()).isEqualTo("Kanari Husket");
  }

  @Test
  void wakesWhatWaitsForTheRegisterWhenItHasTold() {
    desk.enter(decision("V-1", fnr));
    desk.settle(
        desk.claim(10).getFirst(), new Result.UntilRefreshed(Duration.ofDays(3), "UKJENT_PERSON"));
    assertThat(desk.claimable()).isEmpty();

    desk.enter(person(Grade.UNGRADED, now(fnr)));

    assertThat(desk.claimable()).containsExactly("V-1");
  }

  @Test
  void doesNotMissWhatTheRegisterToldWhileTheRecordWasOut() {
    desk.enter(decision("V-1", fnr));
    Consignment out = desk.claim(10).getFirst();
    desk.enter(person(Grade.UNGRADED, now(fnr)));

    desk.settle(out, new Result.UntilRefreshed(Duration.ofDays(3), "UKJENT_PERSON"));

    assertThat(desk.claimable()).containsExactly("V-1");
  }

  private boolean isToBeAskedAbout(PersonNumber number) {
    UUID person = personOf(number);
    return desk.identity.unrefreshed(10_000).stream().anyMatch(one -> one.person().equals(person));
  }

  private Identity.Unrefreshed unrefreshed(UUID person) {
    return desk.identity.unrefreshed(10_000).stream()
        .filter(one -> one.person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private List<String> order() {
    List<String> order = new java.util.ArrayList<>();
    for (List<Consignment> claimed = desk.claim(10); !claimed.isEmpty(); claimed = desk.claim(10)) {
      assertThat(claimed).hasSize(1);
      claimed.forEach(
          c -> {
            order.add(c.fact().header().reference());
            desk.settle(c, new Result.Done("NIR-" + order.size()));
          });
    }
    return order;
  }

  private UUID personOf(PersonNumber number) {
    byte[] hash = new bindeledd.vault.Vault(Desk.KEYS).hash(number).bytes();
    return desk.jdbc.queryForObject(
        "select person from identifier where hash = ?", UUID.class, (Object) hash);
  }

  private List<String> entriesOf(UUID person) {
    return desk.jdbc.queryForList(
        "select reference from entry where person = ?", String.class, person);
  }

  private List<String> gradesOf(PersonNumber number) {
    return desk.jdbc.queryForList(
        "select distinct grade from entry where person = ?", String.class, personOf(number));
  }

  private List<Boolean> strictOf(PersonNumber number) {
    return desk.jdbc.queryForList(
        "select distinct strict from identifier where person = ?", Boolean.class, personOf(number));
  }

  private List<String> audited(UUID person) {
    return desk.jdbc.queryForList(
        "select action from audit where about = ? order by seq", String.class, person);
  }
}
