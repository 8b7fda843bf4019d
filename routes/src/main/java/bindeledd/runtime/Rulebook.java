package bindeledd.runtime;

import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.PersonNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of one family of facts to be let in at the door, and by when it must be delivered.
 * A bean of this kind is asked about every record of its family.
 */
public interface Rulebook<F extends Fact> {

  /** The family; of several that fit, none is to be preferred: there must be one. */
  Class<F> family();

  /** The kinds of fact it judges by. */
  Set<String> kinds();

  /** The numbers of those it is about. */
  default List<PersonNumber> concerns(F fact) {
    return fact.header().subject().numbers();
  }

  /**
   * What there is to say about a record.
   *
   * @param known what is on record about those it concerns, by every number asked for
   * @param reportedOn the day it is reported
   */
  List<Finding> check(F fact, Map<PersonNumber, List<Fact>> known, LocalDate reportedOn);

  /** The last day, in Norway, to deliver it; empty when none is set. */
  Optional<LocalDate> deadline(F fact);

  /** What is lost in kroner when it comes too late; empty when it is not known. */
  default Optional<BigDecimal> atStake(F fact, Map<PersonNumber, List<Fact>> known) {
    return Optional.empty();
  }
}
