package bindeledd.identity;

import bindeledd.model.Grade;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person while a batch is being resolved: as stored, and what the batch makes of it. */
final class Someone {

  final UUID id;
  final boolean created;
  final Map<Hash, Numbered> numbers = new LinkedHashMap<>();
  private final @Nullable Grade storedGrade;
  @Nullable Grade grade;

  /** Sealed under the stored grade, bound to whoever it was sealed for. */
  byte @Nullable [] sealedName;

  UUID nameSealedFor;
  @Nullable Grade nameGrade;
  @Nullable String newName;
  boolean registerKnows;

  /** Whether the register's word on this one came after somebody began to ask for another. */
  boolean toldMeanwhile;

  boolean refreshed;

  /** Whether the register is to be asked about this one once more, though it has just told. */
  boolean askAgain;

  boolean doubted;

  /** Whether something about this one is entered now that makes a person known. */
  boolean mentioned;

  /** Whether the municipality knew this one before. */
  boolean knownHere;

  @Nullable Someone mergedInto;

  Someone(
      UUID id,
      boolean created,
      @Nullable Grade grade,
      byte @Nullable [] sealedName,
      boolean registerKnows) {
    this.id = id;
    this.created = created;
    this.storedGrade = grade;
    this.grade = grade;
    this.sealedName = sealedName;
    this.nameSealedFor = id;
    this.nameGrade = grade;
    this.registerKnows = registerKnows;
  }

  /** Whoever this one turned out to be. */
  Someone survivor() {
    Someone one = this;
    while (one.mergedInto != null) {
      one = one.mergedInto;
    }
    return one;
  }

  boolean changedGrade() {
    return grade != storedGrade;
  }

  /**
   * Whether this one is protected more strictly than was known. Nobody knew of anybody new, or
   * whose grade was unknown: these were treated as the strictest.
   */
  boolean tightened() {
    return storedGrade != null && (grade == null || grade.compareTo(storedGrade) > 0);
  }

  /** Whether what was stored before lies under the other key now. */
  boolean changedKey() {
    return !created && Vault.strict(grade) != Vault.strict(storedGrade);
  }

  /** Whether the register says these numbers are a person's, and which. */
  boolean hasHeldNumbers() {
    return numbers.values().stream().anyMatch(n -> n.held);
  }

  boolean hasCurrentNational() {
    return numbers.values().stream()
        .anyMatch(n -> n.held && Boolean.TRUE.equals(n.current) && n.kind.national());
  }

  void take(Numbered number) {
    number.owner.numbers.remove(number.hash);
    number.owner = this;
    number.dirty = true;
    numbers.put(number.hash, number);
  }

  /** Whether there may be more to ask the register by than there was. */
  boolean betterKnown() {
    return newName != null || numbers.values().stream().anyMatch(number -> number.number != null);
  }

  boolean dirty() {
    return changedGrade() || refreshed || doubted || newName != null || !nameSealedFor.equals(id);
  }
}
