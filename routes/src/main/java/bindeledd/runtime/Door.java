package bindeledd.runtime;

import bindeledd.ledger.Ledger;
import bindeledd.mapping.Reading;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rules a record must keep to be let in, given what is on record about its person. An error
 * stops it here and goes back to the sender; a warning travels with it.
 */
@Component
public final class Door {

  /** The law counts days in Norway. */
  static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private static final Set<String> KINDS =
      Stream.concat(
              Subscribed.members(ProgrammeRecord.class).stream().map(Fact::kindOf),
              Stream.of(Participant.class, Person.class, Settlement.class, SettlementDate.class)
                  .map(Fact::kindOf))
          .collect(Collectors.toUnmodifiableSet());

  private final Ledger ledger;

  Door(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The same page, with what the rules found. Records earlier in the page count as known. */
  public Batch<Checked> check(Batch<Checked> page) {
    Set<PersonNumber> numbers = new LinkedHashSet<>();
    page.items().forEach(item -> numbers.addAll(programmeNumbers(item)));
    Map<PersonNumber, List<Fact>> known = new HashMap<>(ledger.history(numbers, KINDS));
    var checked = new ArrayList<Checked>();
    for (Checked item : page.items()) {
      Checked judged = judge(item, known);
      if (judged.reading() instanceof Reading.Read<?> read) {
        remember(read.fact(), known);
      }
      checked.add(judged);
    }
    return page.with(checked);
  }

  private static List<PersonNumber> programmeNumbers(Checked item) {
    return item.reading() instanceof Reading.Read<?> read
            && read.fact() instanceof ProgrammeRecord record
        ? record.header().subject().numbers()
        : List.of();
  }

  private static Checked judge(Checked item, Map<PersonNumber, List<Fact>> known) {
    if (!(item.reading() instanceof Reading.Read<?>(Fact fact, List<Finding> before))
        || !(fact instanceof ProgrammeRecord record)) {
      return item;
    }
    var history = ProgrammeHistory.of(about(record, known));
    var reportedOn = record.header().changedAt().atZone(NORWAY).toLocalDate();
    var findings = new ArrayList<>(before);
    findings.addAll(ProgrammeRules.check(record, history, reportedOn));
    boolean stops =
        findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    return new Checked(
        item.original(),
        stops
            ? new Reading.Stopped<>(record.header(), record.kind(), findings)
            : new Reading.Read<>(record, findings));
  }

  /** Each fact once: under all of a person's numbers it is the same object. */
  private static List<Fact> about(ProgrammeRecord record, Map<PersonNumber, List<Fact>> known) {
    Set<Fact> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return record.header().subject().numbers().stream()
        .flatMap(number -> known.getOrDefault(number, List.of()).stream())
        .filter(seen::add)
        .toList();
  }

  private static void remember(Fact fact, Map<PersonNumber, List<Fact>> known) {
    for (PersonNumber number : fact.header().subject().numbers()) {
      var facts = new ArrayList<>(known.getOrDefault(number, List.of()));
      facts.removeIf(
          old ->
              old.kind().equals(fact.kind())
                  && old.header().reference().equals(fact.header().reference()));
      facts.add(fact);
      known.put(number, facts);
    }
  }
}
