package bindeledd.mapping.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not agree, about one person or, where it concerns nobody, the municipality
 * (avvik). Its identity is municipality, person, rule and {@code about}: the same tomorrow, however
 * the amount or the words change.
 *
 * @param about what it is about within the person, in stable words that name nobody: {@code
 *     AR-2|2026}, {@code decision|V-17|period.to}
 * @param text what is wrong, in Norwegian; names no person
 * @param advice what to do, in Norwegian
 * @param cause why, when the ledger knows it, in Norwegian
 * @param deadline the last day to do something about it
 * @param atStakeInOere what is lost if nothing is done; absent when it is not known, never a guess
 * @param values what each side says, for the one who compares
 * @param remedy what may be sent to mend it, when something may
 */
public record Difference(
    Check check,
    Kind kind,
    Severity severity,
    String about,
    String text,
    String advice,
    @Nullable String cause,
    @Nullable LocalDate deadline,
    @Nullable Long atStakeInOere,
    List<Value> values,
    @Nullable Remedy remedy) {

  public Difference {
    values = List.copyOf(values);
  }

  /** In what way it does not agree. */
  public enum Kind {
    /** Mangler: one side should have it and has not. */
    MISSING,
    /** Overskytende: one side has it and should not. */
    EXTRA,
    /** Ulikt: both have it, and not the same. */
    DIFFERS,
    /** Utdatert: what one side has is older than it may be. */
    STALE,
    /** Ikke forfalt: it is missing, and there is still time. */
    NOT_YET_DUE,
    /** Ikke kontrollert: nothing is known to judge by. */
    NOT_CHECKED
  }

  /** How much it matters. */
  public enum Severity {
    /** Kritisk: money or a right is lost if nothing is done by the deadline. */
    CRITICAL,
    /** Alvorlig. */
    SERIOUS,
    /** Mindre. */
    MINOR,
    /** Til orientering. */
    INFORMATION
  }

  /** What one side says; the text may tell of the person, so it is sealed as the person is. */
  public record Value(Side side, String text) {
    @Override
    public String toString() {
      return side + " ***";
    }
  }

  /**
   * What may be sent to mend it.
   *
   * @param side whose fact is to be sent once more
   * @param reference the sender's reference of that fact; empty where it must be made
   * @param code the grant's code to ask for; absent where the difference is about that very code
   */
  public record Remedy(Type type, Side side, String kind, String reference, @Nullable String code) {

    public Remedy(Type type, Side side, String kind, String reference) {
      this(type, side, kind, reference, null);
    }

    /** What is done. */
    public enum Type {
      /** The fact goes out once more, as a corrected record. */
      SEND_AGAIN,
      /** A change request (endringsforespørsel) is made for the grant portal. */
      CHANGE_REQUEST
    }
  }
}
