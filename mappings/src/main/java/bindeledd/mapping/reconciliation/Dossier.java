package bindeledd.mapping.reconciliation;

import bindeledd.model.Fact;
import bindeledd.model.Grade;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the sides say of one person: of each fact its latest version, annulled ones left out.
 * Small: one person's.
 *
 * @param person our own key of the person; for somebody the identity index does not know, one made
 *     from the keyed hash of their number
 * @param known whether the identity index knows the person
 */
public record Dossier(
    UUID person, boolean known, Grade grade, Map<Side, List<Fact>> told, List<Handed> handed) {

  public Dossier {
    told =
        told.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> List.copyOf(it.getValue())));
    handed = List.copyOf(handed);
  }

  /** What one side says, of one type. */
  public <F extends Fact> Stream<F> of(Side side, Class<F> type) {
    return told.getOrDefault(side, List.of()).stream().filter(type::isInstance).map(type::cast);
  }

  /** The only one, or the one that was changed last. */
  public <F extends Fact> Optional<F> latest(Side side, Class<F> type) {
    return of(side, type).max(Comparator.comparing((F fact) -> fact.header().changedAt()));
  }

  /** Whether the side says anything of the person. */
  public boolean knownTo(Side side) {
    return !told.getOrDefault(side, List.of()).isEmpty();
  }
}
