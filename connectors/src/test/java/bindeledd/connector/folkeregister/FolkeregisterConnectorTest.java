package bindeledd.connector.folkeregister;

import static bindeledd.connector.Behaviour.ADDRESSES_NAME_NO_PERSON;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Cursor;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.Waivers;
import bindeledd.model.DufNumber;
import bindeledd.model.NationalNumber;
import bindeledd.schema.folkeregister.DocumentId;
import bindeledd.schema.folkeregister.DufAndName;
import bindeledd.schema.folkeregister.LagretHendelse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;

/** Folkeregisteret keeps the connector contract, at Skatteetaten's own address. */
class FolkeregisterConnectorTest extends ConnectorContract {

  /** Which way to the register. */
  Channel channel() {
    return Channel.SKATTEETATEN;
  }

  /**
   * A page of a thousand events takes a cold JVM on a busy machine longer than the kit's time limit
   * allows.
   */
  @BeforeAll
  static void warmUp() {
    try (var sandbox = new FolkeregisterSandbox(0, People::live)) {
      var connector =
          Connecting.connector(Channel.SKATTEETATEN, sandbox.url(), new Connecting.Counted());
      sandbox.fill(Folkeregister.EVENTS, 20_000);
      sandbox.fill(Folkeregister.EXTRACT, 1500);
      var events = Connecting.pull(connector, Folkeregister.EVENTS, Cursor.START);
      while (events.more()) {
        events = Connecting.pull(connector, Folkeregister.EVENTS, events.next());
      }
      Connecting.pull(connector, Folkeregister.EXTRACT, Cursor.START);
      Connecting.find(connector, Folkeregister.PERSON, List.of(new NationalNumber(People.AMIRA_D)));
    }
  }

  @Override
  protected Sandbox sandbox() {
    return new FolkeregisterSandbox(0, People::live);
  }

  @Override
  protected Connector connect(URI url) {
    return new FolkeregisterConnector(
        Connecting.properties(channel(), url, timeout(), 100_000), new Connecting.Counted());
  }

  @Override
  protected Samples samples() {
    var amira = new DufAndName(new DufNumber(People.DUF), "AMIRA TESTHAVN");
    var yusuf = new DufAndName(new DufNumber("202234567805"), "YUSUF TESTSKOG");
    return Samples.watching(
            People.AMIRA_D, People.YUSUF_D, People.DUF, "202234567805", "TESTHAVN", "TESTSKOG")
        .feed(Folkeregister.EVENTS, 1500, LagretHendelse::sekvensnummer)
        .feed(Folkeregister.EVENTS_AHEAD, 1500, LagretHendelse::sekvensnummer)
        .feed(Folkeregister.EXTRACT, 1500, Function.identity())
        .known(Folkeregister.PERSON_THEN, document(People.AMIRA_D), document(People.YUSUF_D))
        .unknown(Folkeregister.PERSON_THEN, 1, FolkeregisterConnectorTest::nothing)
        .known(
            Folkeregister.EVENT_DOCUMENT,
            event(People.AMIRA_D, "endringINavn"),
            event(People.YUSUF_D, "personErOpprettet"))
        .unknown(Folkeregister.EVENT_DOCUMENT, 1, FolkeregisterConnectorTest::nothing)
        .known(
            Folkeregister.PERSON,
            new NationalNumber(People.AMIRA_D),
            new NationalNumber(People.YUSUF_D))
        .unknown(
            Folkeregister.PERSON,
            1000,
            n -> new NationalNumber(SyntheticNumbers.nth(10_000_000L + n)))
        .known(Folkeregister.PERSON_BY_DUF, amira, yusuf)
        .unknown(
            Folkeregister.PERSON_BY_DUF,
            1,
            n ->
                new DufAndName(
                    new DufNumber(String.format(Locale.ROOT, "2019%08d", n)), "INGEN TESTHAVN"));
  }

  private static DocumentId document(String number) {
    var population = new Population(0);
    People.live(population);
    return new DocumentId(population.documentOf(number));
  }

  private static DocumentId event(String number, String type) {
    var population = new Population(0);
    People.live(population);
    return new DocumentId(population.hadEvent(number, type, People.EARLIER));
  }

  private static DocumentId nothing(int n) {
    return new DocumentId(String.format(Locale.ROOT, "%032x", n));
  }

  @Override
  protected Waivers waivers() {
    return Waivers.of(
        ADDRESSES_NAME_NO_PERSON,
        Folkeregister.PERSON_BY_DUF,
        "entydigsoek takes DUF number and name as query parameters and offers no other way; "
            + "the address is never logged, and goes over TLS");
  }
}
