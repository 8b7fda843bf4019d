package bindeledd.connector.nir;

import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Find;
import bindeledd.connector.Fuzzed;
import bindeledd.connector.Served;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.model.PersonNumber;
import bindeledd.schema.nir.Personopplysninger;
import java.util.List;

/** Any SOAP answer where NIR should tell what it has on a person. */
final class NirPersonFuzz implements FuzzTarget {

  private static final List<PersonNumber> ASKED = List.of(PersonNumber.of(NirSamples.PERSON));

  private final CannedClient client = Canned.client();
  private final Find<PersonNumber, Personopplysninger> person =
      Served.find(Canned.over(client), Nir.PERSON);

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              var found = person.find(ASKED);
              that(ASKED.containsAll(found.keySet()), "only those asked for are found");
              return found.values().stream()
                  .map(it -> it.getFnr() + it.getRegistrering().size() + it.getKategori().size())
                  .toList();
            },
            Fuzzed.ASKED);
    that(came.value() == null || came.value().size() <= 1, "one is asked for");
  }
}
