package bindeledd.connector.folkeregister;

import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.model.DufNumber;
import bindeledd.schema.folkeregister.DufAndName;
import java.util.List;

/** Any answer to a look-up by DUF number and name: one person document. */
final class FolkeregisterDufFuzz implements FuzzTarget {

  private static final DufAndName ASKED =
      new DufAndName(new DufNumber("202541424306"), "Kanari Oppdiktet");

  private final CannedClient client = new CannedClient("application/json");
  private final DufSearch search =
      new DufSearch(Canned.over(client), Canned.PROPERTIES.dufParameter());

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return search.find(List.of(ASKED));
            },
            Fuzzed.ASKED);
    if (came.value() != null && !came.value().isEmpty()) {
      var person = came.value().get(ASKED);
      that(!person.identifikasjonsnummer().isEmpty(), "a person who is found has a number");
    }
  }
}
