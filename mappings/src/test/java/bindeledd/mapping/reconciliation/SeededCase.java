package bindeledd.mapping.reconciliation;

import bindeledd.model.Fact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

  /** The same person, of whom one side has told a part or nothing before it broke off. */
  SeededCase halfRead(Side side, Random random) {
    Map<Side, List<Fact>> told = new EnumMap<>(Side.class);
    told.putAll(dossier.told());
    told.computeIfPresent(
        side, (_, facts) -> facts.stream().filter(_ -> random.nextBoolean()).toList());
    return new SeededCase(
        story,
        new Dossier(dossier.person(), dossier.known(), dossier.grade(), told, dossier.handed()),
        wanted);
  }
}
