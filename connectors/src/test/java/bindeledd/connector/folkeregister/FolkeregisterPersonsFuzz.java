package bindeledd.connector.folkeregister;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.model.NationalNumber;
import java.util.List;

/** Any answer to a look-up of many persons. */
final class FolkeregisterPersonsFuzz implements FuzzTarget {

  /** Synthetic; the seeds are about them. */
  static final List<NationalNumber> ASKED =
      List.of(new NationalNumber("07839190039"), new NationalNumber("52918890084"));

  private final CannedClient client = new CannedClient("application/json");
  private final PersonRegister register = new PersonRegister(Canned.over(client), 1000);

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return register.find(ASKED);
            },
            Fuzzed.ASKED);
    if (came.value() != null) {
      that(ASKED.containsAll(came.value().keySet()), "only those asked for are found");
      came.value().values().forEach(person -> printable(person.toString()));
    }
  }
}
