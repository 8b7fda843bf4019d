package bindeledd.reconciliation;

import bindeledd.model.DufNumber;
import bindeledd.model.PersonNumber;
import bindeledd.vault.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows of files are, many at a time. Somebody's numbers of all kinds give one key. Remembers
 * what it was asked lately, in a part of memory that does not grow.
 */
final class Who {

  /** A power of two: a number's place is some bits of its hash, or one of the next few. */
  private static final int PLACES = 1 << 19;

  private static final int NEXT = 8;

  private final Function<Collection<PersonNumber>, Map<PersonNumber, UUID>> index;
  private final Function<PersonNumber, Hash> hashes;
  private final Function<List<List<Hash>>, List<UUID>> strangers;
  private final long[] numbers = new long[PLACES];
  private final long[] high = new long[PLACES];
  private final long[] low = new long[PLACES];

  /**
   * @param index whom the identity index knows by a number
   * @param strangers the keys of those it does not know
   */
  Who(
      Function<Collection<PersonNumber>, Map<PersonNumber, UUID>> index,
      Function<PersonNumber, Hash> hashes,
      Function<List<List<Hash>>, List<UUID>> strangers) {
    this.index = index;
    this.hashes = hashes;
    this.strangers = strangers;
  }

  /**
   * Whose each is; absent where a row has no number.
   *
   * @param rows the numbers of each row
   */
  List<@Nullable UUID> of(List<List<PersonNumber>> rows) {
    Map<PersonNumber, UUID> known = new HashMap<>();
    Set<PersonNumber> asked = new LinkedHashSet<>();
    for (List<PersonNumber> row : rows) {
      for (PersonNumber number : row) {
        UUID key = remembered(number);
        if (key == null) {
          asked.add(number);
        } else {
          known.put(number, key);
        }
      }
    }
    if (!asked.isEmpty()) {
      Map<PersonNumber, UUID> found = index.apply(asked);
      found.forEach(this::remember);
      known.putAll(found);
      strangers(rows, known);
    }
    List<@Nullable UUID> keys = new ArrayList<>(rows.size());
    rows.forEach(row -> keys.add(first(row, known)));
    return keys;
  }

  private static @Nullable UUID first(List<PersonNumber> row, Map<PersonNumber, UUID> known) {
    for (PersonNumber number : row) {
      UUID key = known.get(number);
      if (key != null) {
        return key;
      }
    }
    return null;
  }

  private void strangers(List<List<PersonNumber>> rows, Map<PersonNumber, UUID> known) {
    List<List<PersonNumber>> unknown =
        rows.stream()
            .filter(row -> !row.isEmpty() && first(row, known) == null)
            .distinct()
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    List<UUID> keys =
        strangers.apply(unknown.stream().map(row -> row.stream().map(hashes).toList()).toList());
    for (int i = 0; i < keys.size(); i++) {
      for (PersonNumber number : unknown.get(i)) {
        known.put(number, keys.get(i));
        remember(number, keys.get(i));
      }
    }
  }

  /** A number as what fits in a register; never zero. */
  private static long packed(PersonNumber number) {
    long digits = Long.parseLong(number.digits());
    return digits | (number instanceof DufNumber ? 1L << 62 : 1L << 61);
  }

  private static int place(long packed, int next) {
    long mixed = packed * 0x9E37_79B9_7F4A_7C15L;
    return ((int) (mixed >>> 40) + next) & (PLACES - 1);
  }

  private @Nullable UUID remembered(PersonNumber number) {
    long packed = packed(number);
    for (int next = 0; next < NEXT; next++) {
      int place = place(packed, next);
      if (numbers[place] == packed) {
        return new UUID(high[place], low[place]);
      }
    }
    return null;
  }

  /** In the first free place, or where somebody was whom we then forget. */
  private void remember(PersonNumber number, UUID key) {
    long packed = packed(number);
    int place = place(packed, (int) (packed % NEXT));
    for (int next = 0; next < NEXT; next++) {
      int free = place(packed, next);
      if (numbers[free] == 0 || numbers[free] == packed) {
        place = free;
        break;
      }
    }
    numbers[place] = packed;
    high[place] = key.getMostSignificantBits();
    low[place] = key.getLeastSignificantBits();
  }
}
