package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Severity;
import bindeledd.mapping.reconciliation.Handed;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import bindeledd.vault.Hash;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is known of a person, or of nobody, on its way into a dossier. */
public sealed interface Item {

  /** Whose it is; absent: it concerns nobody. */
  @Nullable UUID person();

  /** A side says it. */
  record Said(@Nullable UUID person, Side side, Fact fact) implements Item {}

  /** What the ledger did with something. */
  record Went(UUID person, Handed handed) implements Item {}

  /** Somebody the identity index knows. */
  record Known(UUID person, Grade grade, List<PersonNumber> numbers, String name) implements Item {

    public Known {
      numbers = List.copyOf(numbers);
    }

    @Override
    public String toString() {
      return "person " + person;
    }
  }

  /**
   * What was found before, as far as it must be known to see what has become of it.
   *
   * @param digest tells whether anything that is told of it has changed
   * @param acceptedUntil the last day it is let stand, when it is
   */
  record Before(
      @Nullable UUID person,
      UUID finding,
      String check,
      String about,
      Found.Status status,
      Kind kind,
      Severity severity,
      @Nullable LocalDate deadline,
      @Nullable Long atStakeInOere,
      Hash digest,
      @Nullable LocalDate acceptedUntil)
      implements Item {}

  /** Items in the order of {@link Keys#IN_ORDER}, one at a time. */
  interface Stream extends AutoCloseable {

    /** The next one; null when there are no more. */
    @Nullable Item next();

    @Override
    void close();
  }
}
