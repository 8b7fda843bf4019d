package bindeledd.mapping.reconciliation;

import bindeledd.model.Fact;
import org.jspecify.annotations.Nullable;

/** Why the other side lacks a fact, as far as the ledger knows. */
final class Causes {

  private Causes() {}

  /**
   * What became of the fact on its way to a receiver, latest version first; absent when the ledger
   * knows nothing of it.
   *
   * @param receiver what the names of the flows to it end with
   */
  static @Nullable Handed handed(Dossier dossier, Fact fact, String receiver) {
    @Nullable Handed latest = null;
    for (Handed one : dossier.handed()) {
      if (one.reference().equals(fact.header().reference())
          && one.kind().equals(fact.kind())
          && (one.flow().isEmpty() || one.flow().endsWith(receiver))
          && (latest == null || one.version() > latest.version())) {
        latest = one;
      }
    }
    return latest;
  }

  static @Nullable String of(Dossier dossier, Fact fact, String receiver) {
    var handed = handed(dossier, fact, receiver);
    return handed == null ? null : words(handed);
  }

  /** In Norwegian. */
  static String words(Handed handed) {
    String why = handed.cause() == null ? "" : " (" + handed.cause() + ")";
    return switch (handed.state()) {
      case STOPPED -> "Opplysningen ble stanset da den kom inn" + why + ".";
      case DUE -> "Opplysningen venter på å bli sendt" + why + ".";
      case SENT -> "Opplysningen er sendt, og mottakeren har ikke svart.";
      case SETTLED -> "Mottakeren har kvittert for opplysningen, men har den ikke nå.";
      case REJECTED -> "Mottakeren avviste opplysningen" + why + ".";
      case PARKED -> "Opplysningen er satt til side" + why + ".";
      case UNKNOWN_OUTCOME -> "Det er ukjent om opplysningen kom fram" + why + ".";
    };
  }

  /** Whether it gets there if nobody does anything. */
  static boolean onItsWay(@Nullable Handed handed) {
    return handed != null
        && (handed.state() == Handed.State.DUE || handed.state() == Handed.State.SENT);
  }

  /** Whether time alone will not bring it there. */
  static boolean stuck(@Nullable Handed handed) {
    return handed != null && !onItsWay(handed);
  }
}
