package bindeledd.connector.folkeregister;

import bindeledd.model.NationalNumber;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.Identitet.Identifikasjonsnummer;
import bindeledd.schema.folkeregister.PersonBulkoppslag.Forespoersel;
import bindeledd.schema.folkeregister.PersonBulkoppslag.Oppslag;
import bindeledd.schema.folkeregister.PersonBulkoppslag.Svar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks persons up by number, in bulk. The answer is keyed by the number that was asked for. A
 * person found by a former number comes with the present one, so an answer is tied to the question
 * by every number in it, not by its place: without {@code somBestilt} no order is promised, and
 * with it a former number would give an error instead of the person.
 */
final class PersonRegister {

  private final FolkeregisterClient client;
  private final int bulk;

  PersonRegister(FolkeregisterClient client, int bulk) {
    this.client = client;
    this.bulk = bulk;
  }

  Map<NationalNumber, Folkeregisterperson> find(Collection<NationalNumber> numbers) {
    var found = new HashMap<NationalNumber, Folkeregisterperson>();
    var all = List.copyOf(new LinkedHashSet<>(numbers));
    for (int from = 0; from < all.size(); from += bulk) {
      find(all.subList(from, Math.min(from + bulk, all.size())), found);
    }
    return found;
  }

  private void find(List<NationalNumber> some, Map<NationalNumber, Folkeregisterperson> found) {
    var request = client.request("personer/bulkoppslag", client.parts(), Forespoersel.of(some));
    var answer = client.ask(request).json(FolkeregisterClient.JSON, Svar.class);
    var asked = new HashMap<String, NationalNumber>();
    some.forEach(number -> asked.put(number.digits(), number));
    var exact = new HashSet<NationalNumber>();
    for (var hit : answer.oppslag()) {
      take(hit, asked, exact, found);
    }
  }

  private static void take(
      Oppslag hit,
      Map<String, NationalNumber> asked,
      Set<NationalNumber> exact,
      Map<NationalNumber, Folkeregisterperson> found) {
    var person = hit.folkeregisterperson();
    if (person == null) {
      return;
    }
    var named = asked.get(hit.foedselsEllerDNummer() == null ? "" : hit.foedselsEllerDNummer());
    if (named != null && exact.add(named)) {
      found.put(named, person);
    }
    for (var number : numbers(person)) {
      var other = asked.get(number);
      if (other != null) {
        found.putIfAbsent(other, person);
      }
    }
  }

  private static List<String> numbers(Folkeregisterperson person) {
    var numbers = new ArrayList<String>();
    person.identifikasjonsnummer().stream()
        .map(Identifikasjonsnummer::foedselsEllerDNummer)
        .forEach(numbers::add);
    return numbers;
  }
}
