package bindeledd.flow;

import bindeledd.mapping.rules.SettlementRules;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.PersonNumber;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import bindeledd.runtime.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Days of settlement: judged by what IMDinett has told of the person. */
@Component
final class SettlementRulebook implements Rulebook<SettlementDate> {

  @Override
  public Class<SettlementDate> family() {
    return SettlementDate.class;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(Fact.kindOf(Settlement.class));
  }

  @Override
  public List<Finding> check(
      SettlementDate date, Map<PersonNumber, List<Fact>> known, LocalDate reportedOn) {
    var told =
        date.header().subject().numbers().stream()
            .flatMap(number -> known.getOrDefault(number, List.of()).stream())
            .filter(Settlement.class::isInstance)
            .map(Settlement.class::cast)
            .distinct()
            .toList();
    return SettlementRules.check(date, told, reportedOn);
  }

  /** No law sets one: the grants that wait for the day have theirs. */
  @Override
  public Optional<LocalDate> deadline(SettlementDate date) {
    return Optional.empty();
  }
}
