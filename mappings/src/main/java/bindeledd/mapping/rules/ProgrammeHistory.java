package bindeledd.mapping.rules;

import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person when one more record about them is checked.
 *
 * @param birthDate as the population register has it, or else the case system
 * @param settledOn the day they were settled (bosettingsdato), when it is known
 * @param standing by what right they are here, and where they live
 * @param accepted earlier records, one version of each, annulled ones left out
 */
public record ProgrammeHistory(
    @Nullable LocalDate birthDate,
    @Nullable LocalDate settledOn,
    Standing standing,
    List<ProgrammeRecord> accepted) {

  /** Nothing is known. */
  public static final ProgrammeHistory NONE =
      new ProgrammeHistory(null, null, Standing.UNKNOWN, List.of());

  public ProgrammeHistory {
    accepted = List.copyOf(accepted);
  }

  /** What a person's facts tell, in any order: of several versions the highest counts. */
  public static ProgrammeHistory of(Collection<? extends Fact> facts) {
    Map<Identity, ProgrammeRecord> latest =
        facts.stream()
            .filter(ProgrammeRecord.class::isInstance)
            .map(ProgrammeRecord.class::cast)
            .collect(
                Collectors.toMap(
                    Identity::of,
                    record -> record,
                    BinaryOperator.maxBy(
                        Comparator.comparingLong(record -> record.header().version())),
                    LinkedHashMap::new));
    return new ProgrammeHistory(
        birthDate(facts),
        settledOn(facts),
        Standing.of(facts),
        latest.values().stream()
            .filter(record -> !(record.header().change() instanceof Change.Annulment))
            .toList());
  }

  /** The same with the day of settlement. */
  public ProgrammeHistory settled(LocalDate day) {
    return new ProgrammeHistory(birthDate, day, standing, accepted);
  }

  /** The same of somebody who stands so. */
  ProgrammeHistory standing(Standing other) {
    return new ProgrammeHistory(birthDate, settledOn, other, accepted);
  }

  /** The same and one record more: for records that arrive together. */
  public ProgrammeHistory with(ProgrammeRecord record) {
    return of(Stream.concat(accepted.stream(), Stream.of(record)).toList())
        .known(birthDate, settledOn, standing);
  }

  /** What a record is over its versions. */
  record Identity(
      Municipality municipality, Class<? extends ProgrammeRecord> kind, String reference) {

    static Identity of(ProgrammeRecord record) {
      Header header = record.header();
      return new Identity(header.municipality(), record.getClass(), header.reference());
    }
  }

  private ProgrammeHistory known(
      @Nullable LocalDate birthDate, @Nullable LocalDate settledOn, Standing standing) {
    return new ProgrammeHistory(birthDate, settledOn, standing, accepted);
  }

  /** As the municipality says, the latest of its words; or else as IMDinett has it. */
  private static @Nullable LocalDate settledOn(Collection<? extends Fact> facts) {
    return facts.stream()
        .filter(SettlementDate.class::isInstance)
        .map(SettlementDate.class::cast)
        .filter(date -> !(date.header().change() instanceof Change.Annulment))
        .max(Comparator.comparing(date -> date.header().changedAt()))
        .map(SettlementDate::settledOn)
        .orElseGet(() -> settledByImdinett(facts));
  }

  private static @Nullable LocalDate settledByImdinett(Collection<? extends Fact> facts) {
    return facts.stream()
        .filter(Settlement.class::isInstance)
        .map(Settlement.class::cast)
        .max(Comparator.comparing(settlement -> settlement.header().changedAt()))
        .map(Settlement::settledOn)
        .orElse(null);
  }

  private static @Nullable LocalDate birthDate(Collection<? extends Fact> facts) {
    return Stream.concat(
            facts.stream()
                .filter(Person.class::isInstance)
                .map(fact -> ((Person) fact).birthDate()),
            facts.stream()
                .filter(Participant.class::isInstance)
                .map(fact -> ((Participant) fact).birthDate()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
