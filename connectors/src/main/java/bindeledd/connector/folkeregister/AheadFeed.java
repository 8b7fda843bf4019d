package bindeledd.connector.folkeregister;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.folkeregister.Position.Done;
import bindeledd.connector.folkeregister.Position.Events;
import bindeledd.connector.folkeregister.Position.Extract;
import bindeledd.connector.folkeregister.Position.Start;
import bindeledd.schema.folkeregister.LagretHendelse;
import java.util.List;

/**
 * The same events for another reader. It fetches nothing back where the register has deleted some:
 * the first reader does, and this one goes on from the latest.
 */
final class AheadFeed {

  private final FolkeregisterClient client;
  private final EventFeed feed;

  AheadFeed(FolkeregisterClient client, EventFeed feed) {
    this.client = client;
    this.feed = feed;
  }

  Page<LagretHendelse> pull(Cursor after) {
    return switch (Position.of(after)) {
      case Start _ -> feed.events(feed.beginning(), this::goOn);
      case Events at -> feed.events(at, this::goOn);
      case Extract _, Done _ ->
          throw ConnectorException.garbled(
              "folkeregister: a second reader extracts nothing", after.value(), null);
    };
  }

  private Page<LagretHendelse> goOn(Events at, EventFeed.NotTooOld orElse) {
    long latest = client.latest();
    if (at.rebased() || at.next() >= latest) {
      throw orElse.garbled();
    }
    return new Page<>(List.of(), List.of(), new Events(latest, null, true).cursor(), true);
  }
}
