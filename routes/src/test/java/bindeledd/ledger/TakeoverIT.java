package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.Cursor;
import bindeledd.model.Fact;
import bindeledd.model.Json;
import bindeledd.model.PersonNumber;
import bindeledd.municipality.MunicipalitiesRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a municipality's records when it is merged, renumbered or split. */
final class TakeoverIT {

  private static final Map<String, Object> TWO =
      Map.of("municipalities.3001.from", "2020-01-01", "municipalities.3101.from", "2020-01-01");
  private static final Map<String, Object> MERGED =
      Map.of(
          "municipalities.3001.becomes.number", "3101",
          "municipalities.3001.becomes.on", "2024-01-01",
          "municipalities.3101.from", "2020-01-01");
  private static final Map<String, Object> SPLIT =
      Map.of(
          "municipalities.3001.splits.into", "3101,3102",
          "municipalities.3001.splits.on", "2024-01-01",
          "municipalities.3101.from", "2020-01-01",
          "municipalities.3102.from", "2020-01-01");

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
  void passToTheOneThatTakesOverWithTheirOrderAndTheirOrigin() {
    var old = desk.one("3001");
    old.enter(
        decision("3001", "a1", amina), decision("3001", "a2", amina), decision("3001", "y", yusuf));
    Consignment first = old.claim(1).getFirst();
    old.settle(first, new Result.Done("NIR-1"));
    desk.one("3101").enter(decision("3101", "h", amina));
    becomes(MERGED);
    old = desk.one("3001");
    assertThat(old.claimable()).as("nothing new goes out under the old number").isEmpty();

    desk.succession.once();

    var heir = desk.one("3101");
    List<Consignment> claimed = heir.claim(10);
    assertThat(claimed)
        .extracting(it -> it.fact().header().municipality().number())
        .containsOnly("3101");
    assertThat(claimed).extracting(it -> it.fact().header().reference()).containsExactly("a2", "y");
    assertThat(claimed.getFirst().references()).containsEntry("a1", "NIR-1");
    heir.settle(claimed.getFirst(), new Result.Done("NIR-2"));
    assertThat(heir.claimable()).containsExactly("h");
    assertThat(
            desk.jdbc.queryForObject(
                "select count(*) from entry where municipality = '3001'", Long.class))
        .isEqualTo(3);
    assertThat(actions()).contains("took over");
    desk.succession.once();
    assertThat(heir.ledger.history(List.of(amina), List.of("contract")).get(amina))
        .extracting(fact -> fact.header().municipality().number())
        .containsOnly("3101")
        .hasSize(3);
  }

  @Test
  void keepWhatMayHaveHadItsEffectUntilThatIsKnown() {
    var old = desk.one("3001");
    old.enter(decision("3001", "a1", amina), decision("3001", "a2", amina));
    Consignment out = old.claim(1).getFirst();
    old.settle(out, new Result.Again(Duration.ZERO, true, true, "UNCERTAIN"));
    becomes(MERGED);
    old = desk.one("3001");
    desk.succession.once();
    assertThat(desk.one("3101").claimable()).isEmpty();

    Consignment again = old.claim(10).getFirst();
    assertThat(again.uncertain()).isTrue();
    desk.succession.once();
    old.settle(again, new Result.Done("NIR-1"));
    assertThat(old.claimable()).as("what follows is not the old one's to send").isEmpty();
    desk.succession.once();

    assertThat(desk.one("3101").claimable()).containsExactly("a2");
  }

  @Test
  void areNotToldAgainByTheOneThatTakesOver() {
    Fact told = decision("3001", "a", amina);
    desk.one("3001").enter(told);
    assertThat(desk.one("3101").enter(in("3101", told)).entries())
        .as("before the day they are two municipalities' two records")
        .isOne();
    Fact second = decision("3001", "b", amina);
    desk.one("3001").enter(second);
    becomes(MERGED);

    var heir = desk.one("3101");
    assertThat(heir.enter(in("3101", second)).repeated()).isOne();
    desk.succession.once();
    assertThat(heir.enter(in("3101", second)).repeated()).isOne();
    assertThat(heir.enter(second).repeated()).isOne();
  }

  @Test
  void knowARecordAgainUnderTheNumberOfTheOneThatTakesOver() {
    var old = desk.one("3001");
    old.enter(decision("3001", "a", amina), decision("3001", "b", amina));
    for (String reference : List.of("a", "b")) {
      Consignment one = old.claim(1).getFirst();
      assertThat(one.fact().header().reference()).isEqualTo(reference);
      old.settle(
          one,
          reference.equals("a")
              ? new Result.Done("NIR-1")
              : new Result.Parked("SE_PAA", List.of()));
    }
    becomes(MERGED);
    var heir = desk.one("3101");
    desk.succession.once();
    heir.enter(
        in("3101", Facts.decision("a", 2, amina)), in("3101", Facts.decision("b", 2, amina)));

    Consignment first = heir.claim(10).getFirst();
    assertThat(first.fact().header().reference())
        .as("takes its parked version's place")
        .isEqualTo("b");
    assertThat(first.references()).containsEntry("a", "NIR-1");
    heir.settle(first, new Result.Done("NIR-2"));
    assertThat(heir.claimable()).containsExactly("a");
    assertThat(heir.ledger.history(List.of(amina), List.of("contract")).get(amina))
        .as("one version of each")
        .extracting(fact -> fact.header().reference() + "/" + fact.header().version())
        .containsExactlyInAnyOrder("a/2", "b/2");
  }

  @Test
  void knowARecordAgainWhenTheOnlyOneGetsAnotherNumber() {
    desk.close();
    DatabaseProperties only = Servers.fresh();
    try (var alone = new Desk(only)) {
      // Finnøy, 1141, became part of Stavanger, 1103; Suldal, 1134, did not.
      alone.enter(decision("1141", "a", amina), decision("1134", "a", amina));
      Consignment first = alone.claim(1).getFirst();
      alone.settle(first, new Result.Parked("SE_PAA", List.of()));
      alone.enter(in("1103", Facts.decision("a", 2, amina)));

      assertThat(alone.ledger.history(List.of(amina), List.of("contract")).get(amina))
          .extracting(fact -> fact.header().municipality().number() + "/" + fact.header().version())
          .containsExactlyInAnyOrder("1134/1", "1103/2");
      assertThat(
              alone.jdbc.queryForList(
                  "select n.municipality from delivery d join delivery n on n.id = d.superseded_by",
                  String.class))
          .containsExactly("1103");
    }
    desk = new MunicipalDesk(database, TWO);
  }

  @Test
  void readTheirFeedsFromTheBeginningWhenTheyTakeOver() {
    var old = desk.one("3001");
    Fact told = decision("3001", "a", amina);
    var lease = old.ledger.lease("casework.records", Duration.ofMinutes(1)).orElseThrow();
    old.ledger.enter(
        new Intake(
            "casework.records",
            new Intake.Move(lease, new Cursor("nr-1")),
            List.of(new Intake.Admitted(told, List.of(), null)),
            List.of()));
    becomes(MERGED);
    var heir = desk.one("3101");

    var again = heir.ledger.lease("casework.records", Duration.ofMinutes(1)).orElseThrow();
    assertThat(again.cursor().isStart()).isTrue();
    Entered entered =
        heir.ledger.enter(
            new Intake(
                "casework.records",
                new Intake.Move(again, new Cursor("nr-2")),
                List.of(
                    new Intake.Admitted(in("3101", told), List.of(), null),
                    new Intake.Admitted(decision("3101", "b", amina), List.of(), null)),
                List.of()));

    assertThat(entered.repeated()).as("what the former was told is known").isOne();
    assertThat(entered.entries()).as("and nothing that came since is missed").isOne();
  }

  @Test
  void waitForSomebodyToSayWhoseTheyAreAfterASplit() {
    desk.one("3001").enter(decision("3001", "a1", amina), decision("3001", "a2", amina));
    becomes(SPLIT);

    desk.succession.once();

    var old = desk.one("3001");
    LedgerView.Parked parked = old.view.parked(10).getFirst();
    assertThat(parked.cause()).isEqualTo("KOMMUNE_DELT");
    assertThat(old.view.causes()).extracting(LedgerView.Cause::cause).contains("KOMMUNE_DELT");
    assertThatThrownBy(
            () -> desk.succession.assign("3001", parked.delivery(), "0301", "kari", "feil"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.succession.assign("3001", parked.delivery(), "3102", "kari", "bor på Haram"))
        .isTrue();
    assertThat(desk.one("3101").claimable()).isEmpty();
    var heir = desk.one("3102");
    Consignment first = heir.claim(10).getFirst();
    assertThat(first.fact().header().reference()).isEqualTo("a1");
    heir.settle(first, new Result.Done("R"));
    assertThat(heir.claimable()).containsExactly("a2");
  }

  @Test
  void takeOverALedgerThatWasOneMunicipalitysOnlyWhenTold() {
    desk.close();
    DatabaseProperties before = Servers.fresh();
    try (var alone = new Desk(before)) {
      alone.enter(Facts.decision("a", amina));
    }
    desk = new MunicipalDesk(before, TWO);
    assertThatThrownBy(() -> desk.one("3101"))
        .isInstanceOf(MunicipalitiesRefusedException.class)
        .hasMessageContaining("bindeledd.municipality");
    desk.close();
    var told = new java.util.HashMap<>(TWO);
    told.put("bindeledd.municipality", "3101");
    desk = new MunicipalDesk(before, told);

    assertThat(desk.one("3101").claimable()).containsExactly("a");
    assertThat(desk.one("3001").claimable()).isEmpty();
  }

  private List<String> actions() {
    return desk.jdbc.queryForList("select action from audit", String.class);
  }
}
