package bindeledd.ledger;

import bindeledd.model.Fact;
import bindeledd.model.Finding;
import java.util.List;
import java.util.UUID;

/**
 * An answer to a delivery that was waiting for it. The receipt to the sender is made by {@code
 * reply}.
 */
public record LateAnswer(UUID delivery, Result result, Reply reply) {

  /**
   * Makes the answers to the sender once the ledger has found the delivery, with what was found at
   * the door and stopped nothing.
   */
  @FunctionalInterface
  public interface Reply {
    List<Fact> to(Fact fact, List<Finding> warnings);
  }
}
