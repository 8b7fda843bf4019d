package bindeledd.ledger;

import bindeledd.model.Fact;
import java.util.List;

/**
 * What came of one delivery.
 *
 * @param answers facts that follow from it, entered in the same transaction: the receipt to the
 *     sender
 */
public record Settlement(Consignment consignment, Result result, List<Fact> answers) {

  public Settlement {
    answers = List.copyOf(answers);
  }
}
