package bindeledd.connector.nir;

import bindeledd.schema.nir.Lovverk;
import bindeledd.schema.nir.Ordning;
import java.util.Set;

/**
 * A person as NIR has them from the population register and from UDI. Prints without numbers.
 *
 * @param numbers fødselsnummer, D-number, DUF number: all that NIR knows the person by
 * @param municipality where the person is settled (kommunenummer)
 * @param schemes what NIR's calculated category (kategori) opens for
 */
public record NirSandboxPerson(
    Set<String> numbers, String municipality, Lovverk law, Set<Ordning> schemes) {

  public NirSandboxPerson {
    numbers = Set.copyOf(numbers);
    schemes = Set.copyOf(schemes);
  }

  /** Under integreringsloven, with every scheme open. */
  public static NirSandboxPerson settledIn(String municipality, String... numbers) {
    return new NirSandboxPerson(
        Set.of(numbers), municipality, Lovverk.INTEGRERINGSLOVEN, Set.of(Ordning.values()));
  }

  @Override
  public String toString() {
    return "person in " + municipality + " under " + law;
  }
}
