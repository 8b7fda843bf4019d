package bindeledd.connector.folkeregister;

import static bindeledd.connector.folkeregister.Connecting.find;
import static bindeledd.connector.folkeregister.Connecting.pull;
import static bindeledd.connector.folkeregister.People.AMIRA_D;
import static bindeledd.connector.folkeregister.People.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.schema.folkeregister.DocumentId;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.LagretHendelse.Hendelse;
import bindeledd.schema.folkeregister.Livsdata.Navn;
import bindeledd.schema.folkeregister.Registerelement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Persons as they were, and what events changed; and the second reader of the feed. */
final class FolkeregisterArchiveTest {

  private final FolkeregisterSandbox sandbox = new FolkeregisterSandbox(0, People::live);
  private final Population population = sandbox.population();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private FolkeregisterConnector connector(Channel channel) {
    return Connecting.connector(channel, sandbox.url(), new Connecting.Counted());
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void aPersonIsAsTheyWereAtTheEventAndTheEventSaysWhatItChanged(Channel channel) {
    population.isRenamed(AMIRA_D, "AMIRA", "TESTVIK", DAY);
    population.isRenamed(AMIRA_D, "AMIRA", "TESTNES", DAY.plusDays(1));
    var connector = connector(channel);
    var told =
        pull(connector, Folkeregister.EVENTS, Cursor.START).records().stream()
            .map(event -> event.hendelse())
            .toList();
    var first = told.getFirst();

    var then = DocumentId.of(first.persondokument()).orElseThrow();
    assertThat(find(connector, Folkeregister.PERSON_THEN, List.of(then)).get(then))
        .extracting(FolkeregisterArchiveTest::familyName)
        .isEqualTo("TESTVIK");
    var event = DocumentId.of(first.hendelsesdokument()).orElseThrow();
    var document = find(connector, Folkeregister.EVENT_DOCUMENT, List.of(event)).get(event);
    assertThat(document.hendelse().hendelsestype()).isEqualTo("endringINavn");
    assertThat(document.hendelse().egenskapshendelse())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.element().get("navn").path("etternavn").asText())
                    .isEqualTo("TESTVIK"));
    assertThat(told).extracting(Hendelse::hendelsetype).hasSize(2);
  }

  @Test
  void whatIsTooOldIsAsAbsentAsWhatNeverWas() {
    var old = new DocumentId(population.documentOf(AMIRA_D));
    population.archive().forgetBefore(Resident.noon(DAY.plusDays(1)));
    population.isRenamed(AMIRA_D, "AMIRA", "TESTVIK", DAY.plusDays(2));
    var young = new DocumentId(population.documentOf(AMIRA_D));
    var never = new DocumentId("0".repeat(32));

    assertThat(
            find(
                connector(Channel.FIKS),
                Folkeregister.PERSON_THEN,
                List.of(old, young, never, young)))
        .containsOnlyKeys(young);
    assertThat(find(connector(Channel.FIKS), Folkeregister.EVENT_DOCUMENT, List.of(never)))
        .isEmpty();
  }

  @Test
  void theSecondReaderGoesOnWhereEventsAreLostAndStartsNoJob() {
    population.restOfNorway(2000);
    population.feed().forgetBefore(1500);
    var connector = connector(Channel.SKATTEETATEN);

    var page = pull(connector, Folkeregister.EVENTS_AHEAD, new Cursor("seq=7"));

    assertThat(page.records()).isEmpty();
    assertThat(page.unreadable()).isEmpty();
    assertThat(page.more()).isTrue();
    assertThat(page.next()).isEqualTo(new Cursor("seq=2000 rebased"));
    assertThat(pull(connector, Folkeregister.EVENTS_AHEAD, page.next()).records()).hasSize(1);
    assertThatThrownBy(
            () ->
                pull(
                    connector,
                    Folkeregister.EVENTS_AHEAD,
                    new Cursor("extract=0 job= batch=0 seq=7")))
        .isInstanceOf(ConnectorException.class);
  }

  private static String familyName(Folkeregisterperson person) {
    return person.navn().stream()
        .filter(Registerelement::current)
        .map(Navn::etternavn)
        .findFirst()
        .orElse("");
  }
}
