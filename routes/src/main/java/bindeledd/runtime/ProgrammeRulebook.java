package bindeledd.runtime;

import bindeledd.mapping.rules.Deadlines;
import bindeledd.mapping.rules.ProgrammeHistory;
import bindeledd.mapping.rules.ProgrammeRules;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The programme family: code tables, the law, and the time it gives to register. */
@Component
final class ProgrammeRulebook implements Rulebook<ProgrammeRecord> {

  private static final Set<String> KINDS =
      Stream.concat(
              Subscribed.members(ProgrammeRecord.class).stream().map(Fact::kindOf),
              Stream.of(Participant.class, Person.class, Settlement.class, SettlementDate.class)
                  .map(Fact::kindOf))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Class<ProgrammeRecord> family() {
    return ProgrammeRecord.class;
  }

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public List<Finding> check(
      ProgrammeRecord record, Map<PersonNumber, List<Fact>> known, LocalDate reportedOn) {
    return ProgrammeRules.check(record, ProgrammeHistory.of(about(record, known)), reportedOn);
  }

  /** Each fact once: under all of a person's numbers it is the same object. */
  private static List<Fact> about(ProgrammeRecord record, Map<PersonNumber, List<Fact>> known) {
    Set<Fact> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return record.header().subject().numbers().stream()
        .flatMap(number -> known.getOrDefault(number, List.of()).stream())
        .filter(seen::add)
        .toList();
  }

  @Override
  public Optional<LocalDate> deadline(ProgrammeRecord record) {
    return Deadlines.of(record);
  }
}
