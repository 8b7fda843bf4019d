package bindeledd.identity;

import bindeledd.model.Grade;
import bindeledd.vault.Hash;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who the mentions are about, and what that changed.
 *
 * @param persons one for each mention, in order; {@link Known#NOBODY} where nobody is known by it
 * @param others who the further persons are now, by the key they were named by
 * @param merges persons who turned out to be others; what is stored for them is to follow
 * @param splits numbers that turned out to be somebody else's; what came with them is to follow
 * @param refreshed whom the population register told about
 * @param regraded whose stored content is to move to another key
 * @param tightened who is protected more strictly than was known
 */
public record Resolution(
    List<Known> persons,
    Map<UUID, Known> others,
    List<Merge> merges,
    List<Split> splits,
    Set<UUID> refreshed,
    Set<UUID> regraded,
    Set<UUID> tightened) {

  /** Somebody. Unknown grade is null, and the strictest. */
  public record Known(@Nullable UUID person, @Nullable Grade grade) {
    public static final Known NOBODY = new Known(null, null);
  }

  /** {@code loser} is {@code survivor}. */
  public record Merge(UUID loser, UUID survivor) {}

  /** These numbers are not {@code from}'s but {@code to}'s. */
  public record Split(UUID from, UUID to, Set<Hash> numbers) {
    public Split {
      numbers = Set.copyOf(numbers);
    }
  }
}
