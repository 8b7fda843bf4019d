package bindeledd.connector.folkeregister;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.connector.folkeregister.FolkeregisterClient.Parameter;
import bindeledd.connector.folkeregister.Position.Done;
import bindeledd.connector.folkeregister.Position.Events;
import bindeledd.connector.folkeregister.Position.Extract;
import bindeledd.connector.folkeregister.Position.Start;
import bindeledd.connector.http.Answer;
import bindeledd.schema.folkeregister.LagretHendelse;
import java.util.List;
import java.util.stream.Stream;

/** The feed of events, and its way back when it no longer reaches back far enough. */
final class EventFeed {

  private final FolkeregisterClient client;
  private final Extraction extraction;
  private final long lookBack;

  EventFeed(FolkeregisterClient client, Extraction extraction, long lookBack) {
    this.client = client;
    this.extraction = extraction;
    this.lookBack = lookBack;
  }

  Page<LagretHendelse> pull(Cursor after) {
    return switch (Position.of(after)) {
      case Start _ -> events(beginning(), this::extract);
      case Events at -> events(at, this::extract);
      case Extract at -> extracted(at);
      case Done at -> events(new Events(at.remembered(), null, true), this::extract);
    };
  }

  /** What to do about events that the register has deleted. */
  @FunctionalInterface
  interface TooOld {
    Page<LagretHendelse> page(Events at, NotTooOld otherwise);
  }

  /** That the register's answer was about something else than age. */
  @FunctionalInterface
  interface NotTooOld {
    ConnectorException garbled();
  }

  /** Where a feed begins that was never read before. */
  Events beginning() {
    return new Events(Math.max(0, client.latest() - lookBack), null, false);
  }

  Page<LagretHendelse> events(Events at, TooOld tooOld) {
    var request =
        client.request("hendelser/feed", Stream.of(new Parameter("seq", Long.toString(at.next()))));
    if (at.etag() != null) {
      request.header("If-None-Match", at.etag());
    }
    var answer = client.ask(request, 304, 404, 406);
    return switch (answer.status()) {
      case 304 -> Page.nothingAfter(at.cursor());
      case 404 -> atTheEnd(at, answer);
      case 406 -> tooOld.page(at, () -> answer.garbled("the sequence number is not too old"));
      default -> EventPage.read(answer, at);
    };
  }

  /** How the end of the feed looks is not documented: a 404 is one, if nothing is there indeed. */
  private Page<LagretHendelse> atTheEnd(Events at, Answer answer) {
    if (client.latest() < at.next()) {
      return Page.nothingAfter(at.cursor());
    }
    throw answer.garbled("the feed should be there");
  }

  private Page<LagretHendelse> extract(Events at, NotTooOld otherwise) {
    var extract = extraction.begin();
    if (at.rebased() || at.next() >= extract.remembered()) {
      // Not too old: 406 is also the answer to a wrong Accept. An extract would lead here again.
      throw otherwise.garbled();
    }
    return new Page<>(List.of(), List.of(lost(at, extract)), extract.cursor(), true);
  }

  private static Unreadable lost(Events at, Extract extract) {
    return new Unreadable(
        "hendelser/feed",
        at.next(),
        "",
        Folkeregister.GAP,
        ("Hendelser fra sekvensnummer %d er eldre enn Folkeregisteret tar vare på (36 måneder)."
                + " Alle som bor eller oppholder seg i kommunen, hentes nå på nytt ved uttrekk, og"
                + " hendelsene leses videre fra %d. Alle kjente personer slås opp på nytt, også de"
                + " som har flyttet fra kommunen og ikke er med i uttrekket.")
            .formatted(at.next(), extract.remembered()),
        "");
  }

  private Page<LagretHendelse> extracted(Extract at) {
    var step = extraction.advance(at);
    var events =
        step.numbers().stream()
            .map(number -> LagretHendelse.fromExtract(at.remembered(), number))
            .toList();
    return step.next() == null
        ? new Page<>(events, step.notices(), new Events(at.remembered(), null, true).cursor(), true)
        : Page.of(events, step.next().cursor(), !step.pause());
  }
}
