package bindeledd.mapping.reconciliation;

import java.util.List;

/** What came of holding one person's sides against each other. */
public record Judged(List<Difference> differences, List<GrantPosition> positions) {

  public Judged {
    differences = List.copyOf(differences);
    positions = List.copyOf(positions);
  }
}
