package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Check;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time a municipality's sides are held against each other.
 *
 * @param owner the municipality's key in the ledger
 * @param municipality its kommunenummer; empty where nobody has said
 * @param actor who wanted it: an operator's name, or {@code schedule}
 * @param person the only person it is about; absent: everybody
 * @param checks what is judged
 * @param folder the name of the folder in which reports are wanted beside the sealed store; empty:
 *     none
 */
public record Run(
    UUID id,
    int owner,
    String municipality,
    Instant startedAt,
    String actor,
    @Nullable UUID person,
    Set<Check> checks,
    String folder) {

  public Run {
    checks = Set.copyOf(checks);
  }

  /** Whether it is about everybody and everything. */
  public boolean whole() {
    return person == null && checks.size() == Check.values().length;
  }
}
