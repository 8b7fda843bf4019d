package bindeledd.connector.folkeregister;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorException;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.auth.Tokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Serves {@link Folkeregister}'s ports. */
@Component
@ConditionalOnProperty("connectors.folkeregister.url")
@EnableConfigurationProperties(FolkeregisterProperties.class)
final class FolkeregisterConnector implements Connector {

  private final FolkeregisterClient client;
  private final Contract contract;

  FolkeregisterConnector(FolkeregisterProperties properties, Tokens tokens) {
    client = new FolkeregisterClient(properties, tokens);
    var extraction = new Extraction(client, properties);
    var events = new EventFeed(client, extraction, properties.lookBack());
    var archive = new Archive(client);
    contract =
        Contract.of("folkeregister")
            .serve(Folkeregister.EVENTS, events::pull)
            .serve(Folkeregister.EVENTS_AHEAD, new AheadFeed(client, events)::pull)
            .serve(Folkeregister.PERSON, new PersonRegister(client, properties.bulk())::find)
            .serve(
                Folkeregister.PERSON_BY_DUF, new DufSearch(client, properties.dufParameter())::find)
            .serve(Folkeregister.PERSON_THEN, archive::persons)
            .serve(Folkeregister.EVENT_DOCUMENT, archive::events)
            .serve(Folkeregister.EXTRACT, new ExtractFeed(extraction)::pull);
  }

  @Override
  public Contract contract() {
    return contract;
  }

  @Override
  public Health health() {
    try {
      client.latest();
      return new Health.Up();
    } catch (ConnectorException e) {
      return new Health.Down(e.kind() + ": " + e.getMessage());
    }
  }
}
