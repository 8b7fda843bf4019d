package bindeledd.model;

import java.util.Comparator;
import java.util.List;

/**
 * How strictly a person is protected (graderingsnivå in Folkeregisteret), mildest first. Unknown is
 * not a grade: whoever does not know uses {@link #STRICTLY_CONFIDENTIAL}.
 */
public enum Grade {
  /** Ugradert. */
  UNGRADED,
  /** Klientadresse. */
  CLIENT_ADDRESS,
  /** Fortrolig (former kode 7). */
  CONFIDENTIAL,
  /** Strengt fortrolig (former kode 6). */
  STRICTLY_CONFIDENTIAL;

  /** The strictest of several; of none, the strictest there is: fail closed. */
  public static Grade strictest(List<Grade> grades) {
    return grades.stream().max(Comparator.naturalOrder()).orElse(STRICTLY_CONFIDENTIAL);
  }

  /** Whether the person's addresses must stay where they are. */
  public boolean hidesAddress() {
    return this != UNGRADED;
  }
}
