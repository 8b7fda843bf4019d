package bindeledd.ledger;

import java.util.UUID;

/**
 * An answer to a delivery that was waiting for it. The receipt to the sender is made by {@code
 * reply}.
 */
public record LateAnswer(UUID delivery, Result result, Reply reply) {

  /** Makes the answers to the sender once the ledger has found the delivery. */
  @FunctionalInterface
  public interface Reply {
    java.util.List<bindeledd.model.Fact> to(bindeledd.model.Fact fact, String source);
  }
}
