package bindeledd.connector.nir;

import bindeledd.schema.nir.Innhold;
import bindeledd.schema.nir.Kilde;
import java.util.Set;

/**
 * A registration as NIR's sandbox holds it now. Prints without the person.
 *
 * @param numbers every number of the person it is about
 * @param source the case system, or NIR's web pages when somebody edited it there last
 * @param content NIR's own type for its kind; not to be changed
 */
public record NirHeld(
    String id,
    int version,
    boolean annulled,
    String localReference,
    String municipality,
    Set<String> numbers,
    Kilde source,
    Innhold content) {

  @Override
  public String toString() {
    return id + "#" + version + (annulled ? "#annullert " : " ") + localReference;
  }
}
