package bindeledd.flow;

import bindeledd.mapping.rules.ClaimHistory;
import bindeledd.mapping.rules.ClaimRules;
import bindeledd.model.CareClaim;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.GrantLine;
import bindeledd.model.PersonNumber;
import bindeledd.runtime.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Claims for resource-demanding services. */
@Component
final class ClaimRulebook implements Rulebook<CareClaim> {

  private static final Set<String> KINDS =
      Set.of(Fact.kindOf(CareClaim.class), Fact.kindOf(GrantLine.class));

  @Override
  public Class<CareClaim> family() {
    return CareClaim.class;
  }

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public List<Finding> check(
      CareClaim claim, Map<PersonNumber, List<Fact>> known, LocalDate reportedOn) {
    return ClaimRules.check(claim, history(claim, known), reportedOn);
  }

  @Override
  public Optional<LocalDate> deadline(CareClaim claim) {
    return ClaimRules.deadline(claim);
  }

  @Override
  public Optional<BigDecimal> atStake(CareClaim claim, Map<PersonNumber, List<Fact>> known) {
    return ClaimRules.atStake(claim);
  }

  private static ClaimHistory history(CareClaim claim, Map<PersonNumber, List<Fact>> known) {
    return ClaimHistory.of(
        claim.header().subject().numbers().stream()
            .flatMap(number -> known.getOrDefault(number, List.of()).stream())
            .distinct()
            .toList());
  }
}
