package bindeledd.connector;

import java.util.List;

/** What the other side said. Saying no is an answer, not an error. */
public sealed interface Receipt {

  /** What our contracts call it when a parcel's id was used before, with another content. */
  String OTHER_CONTENT = "ANNET_INNHOLD";

  /** It is taken; {@code remarks} are what the receiver had to say all the same. */
  record Accepted(String reference, List<Reason> remarks) implements Receipt {
    public Accepted {
      remarks = List.copyOf(remarks);
    }

    public Accepted(String reference) {
      this(reference, List.of());
    }
  }

  /** It was taken before, with the same content. */
  record Duplicate(String reference) implements Receipt {}

  /** It is received but not judged; the answer comes through a feed. See RATIONALE.md. */
  record Pending(String reference) implements Receipt {}

  /** It is refused. */
  record Rejected(List<Reason> reasons) implements Receipt {
    public Rejected {
      reasons = List.copyOf(reasons);
    }

    public Rejected(Reason... reasons) {
      this(List.of(reasons));
    }

    /**
     * Whether it says no more than that it has had this parcel, with another content. A message
     * names a person by the number of the day, so it may differ from what went out before.
     */
    public boolean isOtherContent() {
      return !reasons.isEmpty()
          && reasons.stream().allMatch(reason -> reason.code().equals(OTHER_CONTENT));
    }
  }

  /**
   * One thing the receiver had to say.
   *
   * @param code the receiver's own code
   * @param field the field it names, or empty
   * @param text its text; may name persons, so it is stored encrypted and never logged
   */
  record Reason(String code, String field, String text) {
    @Override
    public String toString() {
      return code;
    }
  }
}
