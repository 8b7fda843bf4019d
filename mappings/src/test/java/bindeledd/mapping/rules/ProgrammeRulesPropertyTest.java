package bindeledd.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.AnyFact;
import bindeledd.model.Fact;
import bindeledd.model.FactKinds;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import bindeledd.model.ProgrammeRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every record, however odd, and whatever is known. */
final class ProgrammeRulesPropertyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Property(tries = 300)
  void theRulesNeverThrow(@ForAll long seed, @ForAll @IntRange(max = 30) int size) {
    var any = new AnyFact(seed);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      facts.add(any.of(FactKinds.all().get(i % FactKinds.all().size())));
    }
    ProgrammeHistory history = ProgrammeHistory.of(facts);
    for (ProgrammeRecord record : records(any)) {
      for (Finding finding : ProgrammeRules.check(record, history, TODAY)) {
        RuleRow row = Rule.valueOf(finding.rule()).row();
        assertThat(finding.severity()).isIn(row.severity(), Severity.NOT_CHECKED);
        assertThat(finding.text()).isNotBlank().doesNotContain("{");
        assertThat(finding.advice()).isNotBlank();
        assertThat(finding.toString()).doesNotContainPattern("\\d{11}");
      }
      Deadlines.of(record);
    }
  }

  @Property(tries = 100)
  void aRecordDoesNotCollideWithItself(@ForAll long seed) {
    for (ProgrammeRecord record : records(new AnyFact(seed))) {
      assertThat(ProgrammeRules.check(record, ProgrammeHistory.NONE.with(record), TODAY))
          .isEqualTo(ProgrammeRules.check(record, ProgrammeHistory.NONE, TODAY));
    }
  }

  private static List<ProgrammeRecord> records(AnyFact any) {
    return FactKinds.all().stream()
        .filter(ProgrammeRecord.class::isAssignableFrom)
        .map(type -> (ProgrammeRecord) any.of(type))
        .toList();
  }
}
