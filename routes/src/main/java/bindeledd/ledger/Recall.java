package bindeledd.ledger;

import bindeledd.model.Fact;
import bindeledd.model.PersonNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a source has told before, for one whose pages build on each other. */
public interface Recall {

  /** Keeps texts under the names that later pages will call them by, in place of earlier ones. */
  void keep(String source, Map<String, String> texts);

  /** Those of the texts that are kept. */
  Map<String, String> kept(String source, Collection<String> names);

  /**
   * The latest version of each fact of these kinds that the source has told about the persons with
   * these numbers, whatever came of it, annulments too; by every number asked for that somebody
   * has. Not what was turned away at the door.
   */
  Map<PersonNumber, List<Fact>> entered(
      String source, Collection<PersonNumber> numbers, Collection<String> kinds);
}
