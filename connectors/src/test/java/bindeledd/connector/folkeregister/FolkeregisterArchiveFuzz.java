package bindeledd.connector.folkeregister;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.schema.folkeregister.DocumentId;
import java.util.List;

/** Any answers to the questions for a person as they were, and for an event's document. */
final class FolkeregisterArchiveFuzz implements FuzzTarget {

  private static final DocumentId ID = new DocumentId("1120bea688fb14a292c244592a1aed76");

  private final CannedClient client = new CannedClient("application/json");
  private final Archive archive = new Archive(Canned.over(client));

  @Override
  public void take(byte[] input) {
    var persons =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return archive.persons(List.of(ID));
            },
            Fuzzed.ASKED);
    if (persons.value() != null && !persons.value().isEmpty()) {
      that(
          !persons.value().get(ID).identifikasjonsnummer().isEmpty(),
          "a person who is found has a number");
    }
    var events =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return archive.events(List.of(ID));
            },
            Fuzzed.ASKED);
    if (events.value() != null) {
      events.value().values().forEach(event -> printable(event.toString()));
    }
  }
}
