package bindeledd.mapping.reconciliation;

import java.util.Set;

/**
 * A made-up person, and exactly what a reconciliation must find of them when every side is heard.
 *
 * @param story the profile and the faults it was made with
 */
public record SeededCase(String story, Dossier dossier, Set<Wanted> wanted) {

  public SeededCase {
    wanted = Set.copyOf(wanted);
  }
}
