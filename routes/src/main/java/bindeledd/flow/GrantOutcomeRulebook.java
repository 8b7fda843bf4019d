package bindeledd.flow;

import bindeledd.mapping.rules.GrantHistory;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.mapping.rules.GrantRules;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.GrantOutcome;
import bindeledd.model.PersonNumber;
import bindeledd.runtime.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lines of grants and decisions, as the portal's lists have them. */
@Component
final class GrantOutcomeRulebook implements Rulebook<GrantOutcome> {

  private final GrantRates rates;

  GrantOutcomeRulebook(GrantRates rates) {
    this.rates = rates;
  }

  @Override
  public Class<GrantOutcome> family() {
    return GrantOutcome.class;
  }

  @Override
  public Set<String> kinds() {
    return GrantRequestRulebook.KINDS;
  }

  @Override
  public List<Finding> check(
      GrantOutcome outcome, Map<PersonNumber, List<Fact>> known, LocalDate reportedOn) {
    return GrantRules.check(outcome, new GrantHistory(known, rates));
  }

  /** The case system is told as soon as it can be. */
  @Override
  public Optional<LocalDate> deadline(GrantOutcome outcome) {
    return Optional.empty();
  }
}
