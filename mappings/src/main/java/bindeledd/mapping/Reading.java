package bindeledd.mapping;

import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import java.util.List;

/** What came of reading a foreign record as one of ours. */
public sealed interface Reading<F extends Fact> {

  /** It is a fact; {@code findings} are warnings and what could not be checked. */
  record Read<F extends Fact>(F fact, List<Finding> findings) implements Reading<F> {
    public Read {
      findings = List.copyOf(findings);
    }
  }

  /**
   * It stops at the door.
   *
   * @param header as much of it as could be read, so that the sender can be answered
   * @param kind the kind it claims to be
   * @param findings at least one error
   */
  record Stopped<F extends Fact>(Header header, String kind, List<Finding> findings)
      implements Reading<F> {
    public Stopped {
      findings = List.copyOf(findings);
    }
  }
}
