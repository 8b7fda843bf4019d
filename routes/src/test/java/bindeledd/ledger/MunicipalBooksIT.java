package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.Json;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is one municipality's in a ledger that several keep, and what becomes of it. */
final class MunicipalBooksIT {

  private static final Map<String, Object> TWO =
      Map.of("municipalities.3001.from", "2020-01-01", "municipalities.3101.from", "2020-01-01");
  private final DatabaseProperties database = Servers.fresh();
  private final PersonNumber amina = Facts.fnr(0);
  private final PersonNumber yusuf = Facts.fnr(1);
  private MunicipalDesk desk = new MunicipalDesk(database, TWO);

  @AfterEach
  void close() {
    desk.close();
  }

  /** As after a restart with another configuration. */
  private void becomes(Map<String, Object> configuration) {
    desk.close();
    desk = new MunicipalDesk(database, configuration);
  }

  private static Fact in(String number, Fact fact) {
    return Json.read(Retold.under(number, Json.write(fact)), fact.kind());
  }

  private static Fact decision(String number, String reference, PersonNumber person) {
    return in(number, Facts.decision(reference, person));
  }

  @Test
  void areSeenByNobodyElse() {
    var one = desk.one("3001");
    var other = desk.one("3101");
    one.enter(decision("3001", "a", amina));
    other.enter(decision("3101", "b", amina));

    assertThat(one.ledger.history(List.of(amina), List.of("contract")).get(amina))
        .extracting(fact -> fact.header().reference())
        .containsExactly("a");
    assertThat(one.recall.entered("casework", List.of(amina), List.of("contract")).get(amina))
        .hasSize(1);
    assertThat(other.claimable()).containsExactly("b");
    assertThat(other.view.waiting()).extracting(LedgerView.Waiting::sent).containsExactly(1L);
    assertThat(one.view.waiting()).extracting(LedgerView.Waiting::due).containsExactly(1L);
    assertThat(desk.jdbc.queryForObject("select count(*) from person", Long.class)).isOne();
  }

  @Test
  void haveLinesOfTheirOwnForTheSamePerson() {
    var one = desk.one("3001");
    var other = desk.one("3101");
    one.enter(decision("3001", "a1", amina), decision("3001", "a2", amina));
    other.enter(decision("3101", "b1", amina), decision("3101", "b2", amina));

    Consignment first = one.claim(10).getFirst();
    one.settle(first, new Result.Parked("SE_PAA", List.of()));

    assertThat(one.claimable()).isEmpty();
    Consignment theirs = other.claim(10).getFirst();
    other.settle(theirs, new Result.Done("R"));
    assertThat(other.claimable()).containsExactly("b2");
  }

  @Test
  void knowAndAreToldOfPersonsEachForItself() {
    var one = desk.one("3001");
    var other = desk.one("3101");
    one.enter(decision("3001", "a", amina));
    assertThat(other.identity.known(List.of(amina))).isEmpty();
    other.enter(decision("3101", "b", amina));
    assertThat(other.identity.known(List.of(amina))).containsExactly(amina);

    one.enter(in("3001", Facts.person(Grade.UNGRADED, Facts.now(amina))));

    assertThat(one.identity.unrefreshed(10)).isEmpty();
    assertThat(other.identity.unrefreshed(10)).hasSize(1);
    var kinds = List.of("contract");
    assertThat(other.identity.onRecord(kinds, Instant.EPOCH, new UUID(0, 0), 10)).hasSize(1);
  }

  @Test
  void readTheSameFeedEachFromItsOwnPlace() {
    var one = desk.one("3001").ledger;
    var other = desk.one("3101").ledger;
    var lease = one.lease("casework.records", Duration.ofMinutes(1)).orElseThrow();
    one.enter(
        new Intake(
            "casework.records", new Intake.Move(lease, new Cursor("nr-7")), List.of(), List.of()));

    assertThat(other.lease("casework.records", Duration.ofMinutes(1)))
        .hasValueSatisfying(it -> assertThat(it.cursor().isStart()).isTrue());
  }

  @Test
  void areClosedByNobodyElse() {
    var one = desk.one("3001");
    var other = desk.one("3101");
    one.enter(decision("3001", "a", amina));
    Consignment ours = one.claim(1).getFirst();

    other.ledger.answer(
        new Intake("nir.receipts", null, List.of(), List.of()),
        List.of(
            new LateAnswer(ours.delivery(), new Result.Done("X"), (fact, warnings) -> List.of())));

    assertThat(state(ours)).isEqualTo("SENT");
  }

  @Test
  void areFrozenForEverybodyAndAfterARestart() throws Exception {
    var one = desk.one("3001");
    var other = desk.one("3101");
    one.enter(decision("3001", "a", amina), decision("3001", "b", yusuf));
    other.enter(decision("3101", "c", amina));
    Consignment out = one.claim(1).getFirst();

    one.freezing.freeze("", false, "kari", "fagsystemet flyttes");
    becomes(TWO);
    one = desk.one("3001");

    assertThat(one.claimable()).isEmpty();
    assertThat(desk.one("3101").claimable()).containsExactly("c");
    Standing standing = one.freezing.of("programme-to-nir");
    assertThat(standing.delivers()).isFalse();
    assertThat(standing.takesIn()).isTrue();
    assertThat(standing.freezes())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.actor() + ": " + it.reason()).isEqualTo("kari: fagsystemet flyttes"));
    one.settle(out, new Result.Done("R"));
    assertThat(state(out)).isEqualTo("SETTLED");
  }

  @Test
  void areReleasedInOrderAndNoFasterThanSaid() {
    var one = desk.one("3001");
    for (int i = 0; i < 30; i++) {
      one.enter(decision("3001", "r%02d".formatted(i), Facts.fnr(i)));
    }
    one.freezing.freeze("programme-to-nir", true, "kari", "prøve");
    assertThat(one.freezing.of("programme-to-nir").takesIn()).isFalse();
    assertThat(one.freezing.of("person-to-casework").takesIn()).isTrue();
    assertThat(one.freezing.release("", 60, "kari", "ferdig")).isFalse();
    assertThat(one.freezing.release("programme-to-nir", 60, "kari", "ferdig")).isTrue();

    assertThat(one.claimable()).isEmpty();
    passes(Duration.ofSeconds(3));
    assertThat(one.claimable()).containsExactly("r00", "r01", "r02");
    passes(Duration.ofHours(1));
    assertThat(one.claimable()).hasSizeBetween(4, 7).startsWith("r03");
    desk.jdbc.update(
        "update frozen set per_minute = 60000, counted_at = now() - interval '5 seconds'");
    List<Consignment> rest = one.claim(1000);
    assertThat(rest).hasSizeGreaterThan(15);
    desk.jdbc.update("update delivery set state = 'SETTLED'");
    passes(Duration.ofSeconds(5));
    assertThat(one.claimable()).isEmpty();

    assertThat(one.freezing.all()).isEmpty();
    assertThat(actions()).contains("freeze", "release", "released");
    assertThat(desk.audit.broken()).isEmpty();
  }

  @Test
  void rememberWhichVersionOfAConnectorTookWhat() {
    var one = desk.one("3001");
    one.enter(decision("3001", "a", amina));
    Consignment first = one.claim(1).getFirst();
    assertThat(first.through()).isEmpty();
    var again = new Result.Again(Duration.ZERO, true, true, "UNCERTAIN");
    one.ledger.settle(List.of(new Settlement(first, again, List.of(), "ws2")));

    Consignment second = one.claim(1).getFirst();
    assertThat(second.through()).isEqualTo("ws2");
    assertThat(second.lostAt()).isNull();
    desk.jdbc.update("update delivery set due_at = now() - interval '1 second'");
    Consignment third = one.claim(1).getFirst();
    assertThat(third.lostAt()).isEqualTo(second.claimedAt());
    one.ledger.settle(List.of(new Settlement(third, new Result.Done("R"), List.of(), "ws4")));

    assertThat(one.view.origins())
        .extracting(it -> it.through() + " " + it.outcome())
        .containsExactly("ws2 AGAIN", "ws4 DONE");
  }

  @Test
  void neitherComeNorGoOutsideTheirTime() {
    becomes(
        Map.of("municipalities.3001.to", "2024-01-01", "municipalities.3101.from", "2999-01-01"));
    for (String number : List.of("3001", "3101")) {
      var one = desk.one(number);
      one.enter(decision(number, "a-" + number, amina));
      assertThat(one.claimable()).isEmpty();
      assertThat(one.freezing.of("programme-to-nir").takesIn()).isFalse();
      assertThat(one.view.waiting()).extracting(LedgerView.Waiting::due).containsExactly(1L);
    }
    assertThat(desk.one("3001").freezing.of("x").phase()).isEqualTo(Term.Phase.OVER);
    assertThat(desk.one("3101").freezing.of("x").phase()).isEqualTo(Term.Phase.BEFORE);
  }

  @Test
  void areClaimedByTheirIndexHoweverMuchWaitsForOthers() {
    var one = desk.one("3001");
    for (int i = 0; i < 200; i++) {
      one.enter(decision("3001", "a" + i, Facts.fnr(i)));
    }
    desk.jdbc.execute("analyze delivery");
    desk.jdbc.execute("set enable_seqscan = on");

    String plan =
        String.join(
            "\n",
            desk.jdbc.queryForList(
                """
                explain select id from delivery
                where owner = 2 and route = 'programme-to-nir' and head and state in ('DUE', 'SENT')
                  and due_at <= now() and (true or state = 'SENT' or uncertain)
                order by due_at limit 200 for update skip locked
                """,
                String.class));

    assertThat(plan).contains("Index Scan using delivery_due").doesNotContain("Sort");
  }

  private void passes(Duration time) {
    desk.jdbc.update(
        "update frozen set counted_at = counted_at - ? * interval '1 second'", time.toSeconds());
  }

  private List<String> actions() {
    return desk.jdbc.queryForList("select action from audit", String.class);
  }

  private String state(Consignment consignment) {
    return desk.jdbc.queryForObject(
        "select state from delivery where id = ?", String.class, consignment.delivery());
  }
}
