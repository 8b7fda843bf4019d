package bindeledd.connector.folkeregister;

import static bindeledd.connector.folkeregister.Connecting.pull;
import static bindeledd.connector.folkeregister.People.AMIRA;
import static bindeledd.connector.folkeregister.People.AMIRA_D;
import static bindeledd.connector.folkeregister.People.DAY;
import static bindeledd.connector.folkeregister.People.YUSUF_D;
import static bindeledd.connector.folkeregister.People.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.model.NationalNumber;
import bindeledd.schema.folkeregister.LagretHendelse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The feed is read to its end and on from there, and finds its way back when it was away long. */
class FolkeregisterFeedTest {

  private final FolkeregisterSandbox sandbox = new FolkeregisterSandbox(3, People::live);
  private final Population population = sandbox.population();
  private final FolkeregisterConnector connector =
      Connecting.connector(Channel.SKATTEETATEN, sandbox.url(), new Connecting.Counted());

  @AfterEach
  void close() {
    sandbox.close();
  }

  private Page<LagretHendelse> events(Cursor after) {
    return pull(connector, Folkeregister.EVENTS, after);
  }

  @Test
  void tellsASettlementInTheRegistersOrderWithNoiseBetween() {
    population.settles(AMIRA_D, AMIRA, "4601", DAY);

    var page = events(Cursor.START);

    assertThat(page.records()).hasSize(12);
    assertThat(page.records())
        .extracting(LagretHendelse::sekvensnummer)
        .isSorted()
        .startsWith(1L)
        .endsWith(12L);
    assertThat(page.records())
        .filteredOn(
            event ->
                List.of(number(AMIRA_D), number(AMIRA))
                    .contains(event.hendelse().folkeregisteridentifikator()))
        .extracting(event -> event.hendelse().hendelsetype())
        .containsExactly(
            "endringIIdentifikasjonsnummer", "personErBosatt", "endringIBostedsadresse");
    assertThat(page.more()).isFalse();
  }

  @Test
  void goesOnAfterTheLastEventItGot() {
    population.restOfNorway(1500);

    var first = events(Cursor.START);
    var second = events(first.next());
    population.isMended(AMIRA_D, DAY);
    var third = events(second.next());

    assertThat(first.records()).hasSize(1000);
    assertThat(first.more()).isTrue();
    assertThat(second.records()).hasSize(500);
    assertThat(second.more()).isFalse();
    assertThat(third.records())
        .extracting(LagretHendelse::sekvensnummer)
        .containsExactly(1501L, 1502L, 1503L, 1504L);
  }

  @Test
  void asksWithTheTagAndIsToldThatNothingChanged() {
    population.restOfNorway(5);
    var end = events(events(Cursor.START).next());

    assertThat(end.records()).isEmpty();
    assertThat(end.next().value()).startsWith("seq=6 etag=");
    // The tag makes the sandbox answer 304 with no body, which as a page would be garbled.
    assertThat(events(end.next())).isEqualTo(Page.nothingAfter(end.next()));

    population.restOfNorway(1);
    assertThat(events(end.next()).records()).hasSize(1);
  }

  @Test
  void takesA404AtTheEndForTheEnd() {
    sandbox.rules().endOfFeedIs404();
    population.restOfNorway(5);
    var end = events(Cursor.START).next();

    assertThat(events(end)).isEqualTo(Page.nothingAfter(end));
  }

  @Test
  void beginsSoFarBackThatNothingIsMissed() {
    population.restOfNorway(250_000);

    assertThat(events(Cursor.START).records().getFirst().sekvensnummer()).isEqualTo(150_000);
  }

  @Test
  void anEntryThatCannotBeReadStopsNoOther() {
    var page =
        once(
            """
            [{"sekvensnummer":5,"hendelse":{"folkeregisteridentifikator":"%s","hendelsetype":"x"}},
             {"sekvensnummer":6,"hendelse":{"folkeregisteridentifikator":"%s12","hendelsetype":"x"}},
             {"sekvensnummer":7}]
            """
                .formatted(AMIRA_D, AMIRA_D));

    assertThat(page.records()).hasSize(1);
    assertThat(page.unreadable()).extracting(Unreadable::position).containsExactly(6L, 7L);
    assertThat(page.unreadable().toString()).doesNotContain(AMIRA_D);
    assertThat(page.next().value()).isEqualTo("seq=8");
  }

  private Page<LagretHendelse> once(String body) {
    sandbox.rules().answerOnce(200, "application/json", body);
    return events(new Cursor("seq=1"));
  }

  @Test
  void fetchesEverybodyByExtractWhenTheFeedNoLongerReachesBack() {
    population.settles(AMIRA_D, AMIRA, SandboxRules.MUNICIPALITY, DAY);
    population.stays(YUSUF_D, SandboxRules.MUNICIPALITY, DAY);
    population.restOfNorway(2000);
    population.feed().forgetBefore(1500);
    sandbox.rules().jobsAreReadyAfter(1);

    var page = events(new Cursor("seq=12"));
    assertThat(page.unreadable())
        .extracting(Unreadable::code)
        .containsExactly("FREG_HENDELSER_SLETTET");
    assertThat(page.records()).isEmpty();

    population.isMended(AMIRA, DAY);
    var seen = new ArrayList<LagretHendelse>();
    for (int turns = 0; turns < 30 && !page.next().value().contains("rebased"); turns++) {
      page = events(page.next());
      seen.addAll(page.records());
    }

    assertThat(seen)
        .extracting(event -> event.hendelse().folkeregisteridentifikator())
        .containsExactlyInAnyOrder(number(AMIRA), number(YUSUF_D));
    assertThat(seen)
        .extracting(event -> event.hendelse().hendelsetype())
        .containsOnly(LagretHendelse.FROM_EXTRACT);
    var last = population.feed().last();
    assertThat(events(page.next()).records())
        .extracting(LagretHendelse::sekvensnummer)
        .endsWith(last)
        .first()
        .isEqualTo(last - 4);
  }

  @Test
  void a406ThatIsNotAboutAgeLeadsToNoExtract() {
    population.restOfNorway(10);
    sandbox.rules().answerOnce(406, "application/json", "{}");

    assertThatThrownBy(() -> events(new Cursor("seq=11")))
        .isInstanceOfSatisfying(
            ConnectorException.class, e -> assertThat(e.kind()).isEqualTo(Kind.GARBLED));
  }

  @Test
  void extractsAMunicipalityBatchByBatchAndThenNoMore() {
    sandbox.fill(Folkeregister.EXTRACT, 25);
    sandbox.rules().batchesOf(10);
    population.restOfNorway(77);

    var numbers = new ArrayList<NationalNumber>();
    var page = pull(connector, Folkeregister.EXTRACT, Cursor.START);
    for (int turns = 0; turns < 30 && page.more(); turns++) {
      numbers.addAll(page.records());
      page = pull(connector, Folkeregister.EXTRACT, page.next());
    }

    assertThat(numbers).hasSize(25).doesNotHaveDuplicates();
    assertThat(page.next()).isEqualTo(new Cursor("done seq=77"));
    assertThat(pull(connector, Folkeregister.EXTRACT, page.next()))
        .isEqualTo(Page.nothingAfter(page.next()));
  }

  @Test
  void waitsForAJobAndBeginsAgainWhenItIsGone() {
    sandbox.fill(Folkeregister.EXTRACT, 3);
    sandbox.rules().jobsAreReadyAfter(2);
    var started = pull(connector, Folkeregister.EXTRACT, Cursor.START);
    assertThat(started.next().value()).startsWith("extract=0 job=0");
    assertThat(started.more()).isFalse();

    var waiting = pull(connector, Folkeregister.EXTRACT, started.next());
    assertThat(waiting).isEqualTo(Page.nothingAfter(started.next()));

    sandbox.forgetJobs();
    var gone = pull(connector, Folkeregister.EXTRACT, started.next());
    assertThat(gone.more()).isFalse();
    assertThat(gone.next()).isEqualTo(new Cursor("extract=0 job= batch=0 seq=0"));
  }

  @Test
  void remembersAJobItHasStartedThoughTheNextCallFails() {
    sandbox.fill(Folkeregister.EXTRACT, 3);
    var begun = new Cursor("extract=1 job= batch=0 seq=0");
    sandbox.rules().failAfter(1);

    var started = pull(connector, Folkeregister.EXTRACT, begun);

    assertThat(started.records()).isEmpty();
    assertThat(started.next().value()).contains(" job=0");
    assertThat(pull(connector, Folkeregister.EXTRACT, started.next()).records()).hasSize(3);
  }

  @Test
  void whereExtractsAreForOthersTheRestGoesOn() {
    population.restOfNorway(2000);
    sandbox.rules().givesNoExtracts();

    var extract = pull(connector, Folkeregister.EXTRACT, Cursor.START);
    assertThat(extract.records()).isEmpty();
    assertThat(extract.unreadable())
        .extracting(Unreadable::code)
        .containsExactly("FREG_UTTREKK_AVVIST");
    assertThat(Folkeregister.isExtracted(extract.next())).isTrue();
    assertThat(extract.more()).isFalse();

    population.feed().forgetBefore(1500);
    var gap = events(new Cursor("seq=7"));
    var after = events(gap.next());
    assertThat(after.unreadable())
        .extracting(Unreadable::code)
        .containsExactly("FREG_UTTREKK_AVVIST");
    assertThat(events(after.next()).records()).hasSize(1);
  }

  @Test
  void refusesACursorThatIsNotItsOwn() {
    assertThatThrownBy(() -> events(new Cursor("page-7"))).isInstanceOf(ConnectorException.class);
  }
}
