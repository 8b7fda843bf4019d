package bindeledd.reconciliation;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of persons' keys, as the database has it; nobody comes last. */
public final class Keys {

  /** By all bits without a sign. {@link UUID#compareTo} has another order. */
  public static final Comparator<@Nullable UUID> IN_ORDER = Keys::compare;

  private Keys() {}

  static int compare(@Nullable UUID one, @Nullable UUID other) {
    if (one == null || other == null) {
      return Boolean.compare(one == null, other == null);
    }
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }
}
