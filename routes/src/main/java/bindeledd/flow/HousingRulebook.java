package bindeledd.flow;

import bindeledd.mapping.rules.HousingHistory;
import bindeledd.mapping.rules.HousingRules;
import bindeledd.mapping.rules.HousingStake;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.HousingApplication;
import bindeledd.model.PersonNumber;
import bindeledd.runtime.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Applications for housing allowance: judged by everybody in the home. */
@Component
final class HousingRulebook implements Rulebook<HousingApplication> {

  /** What housing allowance is judged by. */
  static final Set<String> KINDS = Set.of("person", "housing-decision", "housing-payment");

  private static final int OERE_DIGITS = 2;

  @Override
  public Class<HousingApplication> family() {
    return HousingApplication.class;
  }

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public List<PersonNumber> concerns(HousingApplication application) {
    var all = new ArrayList<>(application.header().subject().numbers());
    all.addAll(application.household());
    return all;
  }

  @Override
  public List<Finding> check(
      HousingApplication application, Map<PersonNumber, List<Fact>> known, LocalDate reportedOn) {
    return HousingRules.check(application, new HousingHistory(known), reportedOn);
  }

  @Override
  public Optional<LocalDate> deadline(HousingApplication application) {
    return HousingRules.deadline(application);
  }

  @Override
  public Optional<BigDecimal> atStake(
      HousingApplication application, Map<PersonNumber, List<Fact>> known) {
    return HousingStake.of(application, new HousingHistory(known))
        .map(oere -> BigDecimal.valueOf(oere, OERE_DIGITS));
  }
}
