package bindeledd.flow;

import bindeledd.mapping.rules.GrantHistory;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.mapping.rules.GrantRules;
import bindeledd.mapping.rules.GrantStake;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.GrantRequest;
import bindeledd.model.PersonNumber;
import bindeledd.runtime.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Change requests and applications for extra grants. */
@Component
final class GrantRequestRulebook implements Rulebook<GrantRequest> {

  /** What grants are judged by. */
  static final Set<String> KINDS =
      Set.of(
          "person",
          "participant",
          "settlement",
          "settlement-date",
          "grant-line",
          "extra-grant-decision",
          "extra-grant-application");

  private static final int OERE_DIGITS = 2;

  private final GrantRates rates;

  GrantRequestRulebook(GrantRates rates) {
    this.rates = rates;
  }

  @Override
  public Class<GrantRequest> family() {
    return GrantRequest.class;
  }

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public List<Finding> check(
      GrantRequest request, Map<PersonNumber, List<Fact>> known, LocalDate reportedOn) {
    return GrantRules.check(request, new GrantHistory(known, rates), reportedOn);
  }

  @Override
  public Optional<LocalDate> deadline(GrantRequest request) {
    return GrantRules.deadline(request);
  }

  @Override
  public Optional<BigDecimal> atStake(GrantRequest request, Map<PersonNumber, List<Fact>> known) {
    return GrantStake.of(request, new GrantHistory(known, rates))
        .map(oere -> BigDecimal.valueOf(oere, OERE_DIGITS));
  }
}
