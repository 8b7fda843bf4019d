package bindeledd.connector.folkeregister;

import bindeledd.connector.folkeregister.FolkeregisterClient.Parameter;
import bindeledd.schema.folkeregister.DufAndName;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.Identitet.Personidentifikasjon;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds persons by DUF number and name ({@code entydigsoek}), one call each. None or several hits
 * are both 404, so both are absent here.
 */
final class DufSearch {

  private final FolkeregisterClient client;
  private final String dufParameter;

  DufSearch(FolkeregisterClient client, String dufParameter) {
    this.client = client;
    this.dufParameter = dufParameter;
  }

  Map<DufAndName, Folkeregisterperson> find(Collection<DufAndName> keys) {
    var found = new HashMap<DufAndName, Folkeregisterperson>();
    for (var key : new LinkedHashSet<>(keys)) {
      find(key).ifPresent(person -> found.put(key, person));
    }
    return found;
  }

  private Optional<Folkeregisterperson> find(DufAndName key) {
    var name = key.name().strip();
    // A given and a family name at least; less is an error to the register.
    if (!name.contains(" ")) {
      return Optional.empty();
    }
    var parameters =
        Stream.concat(
            Stream.of(new Parameter(dufParameter, key.duf().digits()), new Parameter("navn", name)),
            client.parts());
    var answer = client.ask(client.request("personer/entydigsoek", parameters), 404);
    if (answer.status() == 404) {
      return Optional.empty();
    }
    var person = answer.json(FolkeregisterClient.JSON, Folkeregisterperson.class);
    if (person.identifikasjonsnummer().isEmpty()) {
      throw answer.garbled("it is a person without a number");
    }
    return Optional.of(person).filter(hit -> isNotSomebodyElse(hit, key));
  }

  /**
   * Tying two persons' records together would be worse than finding nobody. DUF numbers in the
   * register have come with spaces and the like in them.
   */
  private static boolean isNotSomebodyElse(Folkeregisterperson person, DufAndName key) {
    var dufs = person.utlendingsmyndighetenesIdentifikasjonsnummer();
    return dufs.isEmpty()
        || dufs.stream()
            .map(Personidentifikasjon::identifikasjonsnummer)
            .filter(Objects::nonNull)
            .map(number -> number.replaceAll("\\D", ""))
            .anyMatch(key.duf().digits()::equals);
  }
}
