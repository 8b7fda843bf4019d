package bindeledd.ledger;

import bindeledd.model.Fact;
import java.util.List;

/**
 * What came of one delivery.
 *
 * @param answers facts that follow from it, entered in the same transaction: the receipt to the
 *     sender
 * @param through the version of the receiver's connector that it went by; empty where versions are
 *     not told apart
 */
public record Settlement(
    Consignment consignment, Result result, List<Fact> answers, String through) {

  /** By a connector whose versions are not told apart. */
  public Settlement(Consignment consignment, Result result, List<Fact> answers) {
    this(consignment, result, answers, "");
  }

  public Settlement {
    answers = List.copyOf(answers);
  }
}
