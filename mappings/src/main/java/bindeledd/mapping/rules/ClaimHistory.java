package bindeledd.mapping.rules;

import bindeledd.model.CareClaim;
import bindeledd.model.Fact;
import bindeledd.model.GrantLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is on record about the person of a claim.
 *
 * @param claims their claims, the latest version of each
 * @param extraGrants what the grant lines say was paid in extra grant (FHT2) for a year, in øre; a
 *     year without lines is not in it, nor one with a line that is not simply paid
 */
public record ClaimHistory(List<CareClaim> claims, Map<Integer, Long> extraGrants) {

  /** Nothing is known. */
  public static final ClaimHistory NONE = new ClaimHistory(List.of(), Map.of());

  private static final String EXTRA_GRANT = "FHT2";

  public ClaimHistory {
    claims = List.copyOf(claims);
    extraGrants = Map.copyOf(extraGrants);
  }

  /** What a person's facts tell. */
  public static ClaimHistory of(Collection<? extends Fact> facts) {
    Map<Integer, List<GrantLine>> lines =
        of(facts, GrantLine.class)
            .filter(line -> line.code().equals(EXTRA_GRANT))
            .collect(Collectors.groupingBy(GrantLine::grantYear));
    return new ClaimHistory(
        of(facts, CareClaim.class).toList(),
        lines.entrySet().stream()
            .filter(year -> year.getValue().stream().allMatch(ClaimHistory::simplyPaid))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    year -> year.getValue().stream().mapToLong(GrantLine::amountInOere).sum())));
  }

  /** Which of two lines counts when one corrects the other is the grants' own rules' to say. */
  private static boolean simplyPaid(GrantLine line) {
    return line.status() == GrantLine.Status.PAID && line.corrects() == null;
  }

  private static <F extends Fact> Stream<F> of(Collection<? extends Fact> facts, Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }
}
