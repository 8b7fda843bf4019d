package bindeledd.connector.files;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A set of ids by 64 bits of each: small enough to hold those of a very large file. */
final class HashedIds {

  /** FNV-1a's offset basis. */
  static final long SEED = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;
  private static final int SMALLEST = 64;

  private long[] slots = new long[SMALLEST];
  private int size;

  static long of(String id) {
    long hash = SEED;
    for (byte b : id.getBytes(UTF_8)) {
      hash = mix(hash, b);
    }
    return hash;
  }

  static long mix(long hash, byte next) {
    return (hash ^ (next & 0xff)) * PRIME;
  }

  int size() {
    return size;
  }

  void add(long id) {
    if (2 * (size + 1) > slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      size = 0;
      for (long one : old) {
        if (one != 0) {
          add(one);
        }
      }
    }
    int slot = slot(id);
    if (slots[slot] == 0) {
      slots[slot] = filled(id);
      size++;
    }
  }

  boolean contains(long id) {
    return slots[slot(id)] != 0;
  }

  void clear() {
    slots = new long[SMALLEST];
    size = 0;
  }

  /** Where the id is, or would be. */
  private int slot(long id) {
    long wanted = filled(id);
    int slot = Long.hashCode(wanted * PRIME) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != wanted) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** Zero marks an empty slot. */
  private static long filled(long id) {
    return id == 0 ? 1 : id;
  }
}
