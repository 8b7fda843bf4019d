package bindeledd.connector.folkeregister;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.folkeregister.Position.Done;
import bindeledd.connector.folkeregister.Position.Events;
import bindeledd.connector.folkeregister.Position.Extract;
import bindeledd.connector.folkeregister.Position.Start;
import bindeledd.model.NationalNumber;

/** The baseline of the municipalities: everybody's number, batch by batch, and then no more. */
final class ExtractFeed {

  private final Extraction extraction;

  ExtractFeed(Extraction extraction) {
    this.extraction = extraction;
  }

  Page<NationalNumber> pull(Cursor after) {
    return switch (Position.of(after)) {
      case Start _ -> advance(extraction.begin());
      case Extract at -> advance(at);
      case Done _ -> Page.nothingAfter(after);
      case Events _ ->
          throw ConnectorException.garbled(
              "folkeregister: an extract cannot stand at an event", after.value(), null);
    };
  }

  private Page<NationalNumber> advance(Extract at) {
    var step = extraction.advance(at);
    return step.next() == null
        ? new Page<>(step.numbers(), step.notices(), new Done(at.remembered()).cursor(), false)
        : Page.of(step.numbers(), step.next().cursor(), !step.pause());
  }
}
