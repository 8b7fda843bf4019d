package bindeledd.connector.folkeregister;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.connector.folkeregister.Position.Events;
import bindeledd.connector.http.Answer;
import bindeledd.schema.folkeregister.LagretHendelse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one page of the feed. An entry that cannot be read stops none of the others. */
final class EventPage {

  /** The register's own page size; a full page means that more may follow. */
  private static final int FULL = 1000;

  /** Far more than a page: each that cannot be read is kept with what it came with. */
  private static final int MOST = 10 * FULL;

  private static final int KEPT = 64 * 1024;

  /** What may stand in a header of ours. */
  private static final Pattern ETAG = Pattern.compile("[!-~]{1,200}");

  private EventPage() {}

  static Page<LagretHendelse> read(Answer answer, Events at) {
    try {
      var all = List.of(answer.json(FolkeregisterClient.JSON, LagretHendelse[].class));
      if (!all.stream().allMatch(event -> Position.isNumber(event.sekvensnummer()))) {
        return entryByEntry(answer, at);
      }
      var last = all.stream().mapToLong(LagretHendelse::sekvensnummer).max();
      return page(answer, at, all, List.of(), last.orElse(at.next() - 1));
    } catch (ConnectorException | NullPointerException e) {
      return entryByEntry(answer, at);
    }
  }

  private static Page<LagretHendelse> entryByEntry(Answer answer, Events at) {
    var entries = answer.json(FolkeregisterClient.JSON, JsonNode.class);
    if (!entries.isArray() || entries.size() > MOST) {
      throw answer.garbled("it is no page of events");
    }
    var events = new ArrayList<LagretHendelse>();
    var unreadable = new ArrayList<Unreadable>();
    long last = -1;
    for (var entry : entries) {
      long number = entry.path("sekvensnummer").asLong(-1);
      var event = Position.isNumber(number) ? event(entry) : Optional.<LagretHendelse>empty();
      last = Math.max(last, Position.isNumber(number) ? number : -1);
      event.ifPresentOrElse(events::add, () -> unreadable.add(unreadable(entry)));
    }
    if (last < 0) {
      throw answer.garbled("none of its events has a sequence number");
    }
    return page(answer, at, events, unreadable, last);
  }

  private static Optional<LagretHendelse> event(JsonNode entry) {
    try {
      return Optional.of(FolkeregisterClient.JSON.treeToValue(entry, LagretHendelse.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Page<LagretHendelse> page(
      Answer answer,
      Events at,
      List<LagretHendelse> events,
      List<Unreadable> unreadable,
      long last) {
    int size = events.size() + unreadable.size();
    if (size == 0) {
      // The tag is good for this very address, so it is kept only while we stay here.
      var etag = answer.header("ETag").filter(tag -> ETAG.matcher(tag).matches()).orElse(null);
      return Page.nothingAfter(new Events(at.next(), etag, at.rebased()).cursor());
    }
    if (last < at.next()) {
      // Asked again, it would give the same for ever.
      throw answer.garbled("its events are from before those asked for");
    }
    var next = new Events(last + 1, null, false);
    return new Page<>(events, unreadable, next.cursor(), size >= FULL);
  }

  private static Unreadable unreadable(JsonNode entry) {
    var text = entry.toString();
    long number = entry.path("sekvensnummer").asLong(0);
    return new Unreadable(
        "hendelser/feed",
        Position.isNumber(number) ? number : 0,
        "hendelse",
        "FREG_HENDELSE_ULESELIG",
        "Hendelsen fra Folkeregisteret kan ikke leses. Slå opp personen på nytt i fagsystemet, og"
            + " meld fra til den som drifter integrasjonen.",
        text.substring(0, Math.min(text.length(), KEPT)));
  }
}
