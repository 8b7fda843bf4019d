package bindeledd.mapping;

import bindeledd.model.Finding;
import java.util.List;
import java.util.UUID;

/** What NIR said about one delivery, in a receipt that came later. */
public sealed interface NirAnswer {

  /** The delivery it is about. */
  UUID delivery();

  /**
   * NIR has it.
   *
   * @param reference what NIR calls it, for corrections and for what builds on it
   */
  record Taken(UUID delivery, String reference, List<Finding> remarks) implements NirAnswer {
    public Taken {
      remarks = List.copyOf(remarks);
    }
  }

  /** NIR still has not judged it. */
  record Waiting(UUID delivery) implements NirAnswer {}

  /** NIR said no. */
  record Refused(UUID delivery, NirAction action, List<Finding> reasons) implements NirAnswer {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
