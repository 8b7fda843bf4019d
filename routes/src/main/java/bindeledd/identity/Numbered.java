package bindeledd.identity;

import bindeledd.model.PersonNumber;
import bindeledd.vault.Hash;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number while a batch is being resolved. */
final class Numbered {

  final Hash hash;
  final NumberKind kind;

  /** In clear only when it is new. */
  final @Nullable PersonNumber number;

  final byte @Nullable [] sealed;
  final boolean strict;
  Someone owner;
  boolean held;
  @Nullable Boolean current;
  boolean dirty;

  private Numbered(
      Hash hash,
      NumberKind kind,
      @Nullable PersonNumber number,
      byte @Nullable [] sealed,
      boolean strict,
      Someone owner) {
    this.hash = hash;
    this.kind = kind;
    this.number = number;
    this.sealed = sealed;
    this.strict = strict;
    this.owner = owner;
    owner.numbers.put(hash, this);
  }

  static Numbered fresh(Hash hash, PersonNumber number, Someone owner) {
    return new Numbered(hash, NumberKind.of(number), number, null, true, owner);
  }

  static Numbered stored(Hash hash, NumberKind kind, byte[] sealed, boolean strict, Someone owner) {
    return new Numbered(hash, kind, null, sealed, strict, owner);
  }

  /** Notes what the register says of it. */
  void told(boolean holds, @Nullable Boolean now) {
    if (held != holds || !Objects.equals(current, now)) {
      held = holds;
      current = now;
      dirty = true;
    }
  }
}
