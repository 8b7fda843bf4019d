package bindeledd.crash;

import static bindeledd.crash.Victim.ADAPTER;
import static bindeledd.crash.Victim.CASEWORK;
import static bindeledd.crash.Victim.HELSEDIREKTORATET;
import static bindeledd.crash.Victim.HUSBANKEN;
import static bindeledd.crash.Victim.IMDINETT;
import static bindeledd.crash.Victim.NIR;
import static bindeledd.crash.Victim.POSTGRES;
import static bindeledd.crash.Victim.REGISTER;
import static bindeledd.crash.Victim.TILSKUDD;

import bindeledd.crash.Moment.Phase;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The named steps at which somebody is killed, as they look on the wire. A step that is never seen
 * is a fault: whoever changes a statement must find it again here.
 */
public enum Step {
  /** The source has answered, and the adapter may just have the page. */
  PAGE_ON_ITS_WAY(
      it -> it.phase() == Phase.TOLD && isPage(it),
      ADAPTER,
      POSTGRES,
      CASEWORK,
      REGISTER,
      NIR,
      IMDINETT),
  /** Half a page has come. */
  PAGE_HALF_PULLED(
      it -> it.phase() == Phase.ANSWERED && isPage(it), ADAPTER, CASEWORK, REGISTER, NIR, IMDINETT),
  /** The page is pulled, read and checked, and nothing of it is entered. */
  PAGE_PULLED(asked("update cursor set value"), ADAPTER, POSTGRES),
  /** The entries are written in the transaction that moves the cursor, and it is not committed. */
  ENTERING(
      it -> commits(it, Phase.ASKED) && it.executed("insert into entry") && isEnter(it),
      ADAPTER,
      POSTGRES),
  /** It is committed, and the adapter does not know. */
  ENTERED_UNHEARD(
      it -> commits(it, Phase.ANSWERED) && it.executed("insert into entry") && isEnter(it),
      ADAPTER,
      POSTGRES),
  /** Deliveries are claimed, and nothing of them has left. */
  CLAIMED(
      it -> commits(it, Phase.TOLD) && it.executedWithRows("with picked as"), ADAPTER, POSTGRES),
  /** Half a message to NIR or another agency is out. */
  REQUEST_HALF_OUT(
      it -> it.phase() == Phase.ASKED && isTold(it),
      ADAPTER,
      NIR,
      IMDINETT,
      HUSBANKEN,
      TILSKUDD,
      HELSEDIREKTORATET),
  /** It has done what it was told, and its answer never arrives whole. */
  HEARD_UNANSWERED(
      it -> it.phase() == Phase.ANSWERED && isTold(it),
      ADAPTER,
      NIR,
      IMDINETT,
      HUSBANKEN,
      TILSKUDD,
      HELSEDIREKTORATET),
  /** Every receiver of the batch has answered, and nothing of it is settled. */
  ANSWERED(asked("select d.id, d.person from unnest"), ADAPTER, POSTGRES),
  /** The batch is settled in its transaction, and that is not committed. */
  SETTLING(it -> commits(it, Phase.ASKED) && isSettle(it), ADAPTER, POSTGRES),
  /** It is committed, and the adapter does not know. */
  SETTLED_UNHEARD(it -> commits(it, Phase.ANSWERED) && isSettle(it), ADAPTER, POSTGRES),
  /** Half a receipt has gone to the case system. */
  RECEIPT_HALF_BACK(it -> it.phase() == Phase.ASKED && isReceipt(it), ADAPTER, CASEWORK),
  /** The case system has the receipt, and the adapter does not know. */
  RECEIPT_BACK_UNHEARD(it -> it.phase() == Phase.ANSWERED && isReceipt(it), ADAPTER, CASEWORK),
  /** A receipt was just added to a result file in the drop folder. */
  RECEIPT_IN_FILE(ADAPTER, POSTGRES),
  /** Answers that came later are noted on their deliveries, and that is not committed. */
  LATE_ANSWERS(it -> commits(it, Phase.ASKED) && isSettle(it) && isEnter(it), ADAPTER, POSTGRES),
  /** Half of what the population register, Husbanken or the grant portal says has come. */
  LOOKING_UP(
      it -> it.phase() == Phase.ANSWERED && isLookUp(it), ADAPTER, REGISTER, HUSBANKEN, TILSKUDD),
  /** What is stored about somebody lies under another key, and that is not committed. */
  REGRADING(
      it -> commits(it, Phase.ASKED) && it.executed("update entry e set content"),
      ADAPTER,
      POSTGRES),
  /** A new ledger is being made. */
  MIGRATING(ADAPTER, POSTGRES),
  /** The keys are being rotated, or were just now. */
  ROTATING_KEYS(ADAPTER),
  /** No step in particular. */
  ANY_TIME(
      ADAPTER, POSTGRES, CASEWORK, REGISTER, NIR, IMDINETT, HUSBANKEN, TILSKUDD, HELSEDIREKTORATET);

  private final Predicate<Moment> sign;
  private final List<Victim> victims;

  Step(Predicate<Moment> sign, Victim... victims) {
    this.sign = sign;
    this.victims = List.of(victims);
  }

  /** One that is not seen on a wire. */
  Step(Victim... victims) {
    this(_ -> false, victims);
  }

  /** By the name that the log gives it. */
  static Step named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whoever is killed here, in turn. */
  List<Victim> victims() {
    return victims;
  }

  /** Whether it may be a while until it is seen again. */
  boolean isRare() {
    return switch (this) {
      case LATE_ANSWERS, LOOKING_UP, REGRADING, RECEIPT_IN_FILE -> true;
      case PAGE_ON_ITS_WAY,
          PAGE_HALF_PULLED,
          PAGE_PULLED,
          ENTERING,
          ENTERED_UNHEARD,
          CLAIMED,
          REQUEST_HALF_OUT,
          HEARD_UNANSWERED,
          ANSWERED,
          SETTLING,
          SETTLED_UNHEARD,
          RECEIPT_HALF_BACK,
          RECEIPT_BACK_UNHEARD,
          MIGRATING,
          ROTATING_KEYS,
          ANY_TIME ->
          false;
    };
  }

  /** Whether this is it, for somebody who is to be killed here. */
  Predicate<Moment> signFor(Victim victim) {
    return switch (victim) {
      case ADAPTER, POSTGRES -> sign;
      // On the victim's own wire.
      case CASEWORK, REGISTER, NIR, IMDINETT, HUSBANKEN, TILSKUDD, HELSEDIREKTORATET ->
          sign.and(it -> it.where() == victim);
    };
  }

  private static Predicate<Moment> asked(String statement) {
    return it -> it.phase() == Phase.ASKED && it.what().startsWith(statement);
  }

  private static boolean commits(Moment it, Phase phase) {
    return it.phase() == phase && it.commits();
  }

  private static boolean isEnter(Moment it) {
    return it.executed("update cursor set value");
  }

  private static boolean isSettle(Moment it) {
    return it.executed("settled as (");
  }

  /** An answer of a feed that holds something. */
  private static boolean isPage(Moment it) {
    return it.answer().contains("\"saksposter\":[{")
        || (it.what().contains("hendelser/feed") && it.answer().contains("sekvensnummer"))
        || it.answer().contains("nummerertKvittering")
        || it.answer().contains("\"personer\":[{");
  }

  private static boolean isTold(Moment it) {
    return switch (it.where()) {
      case NIR ->
          it.what().contains(" registrer")
              || it.what().endsWith(" korriger")
              || it.what().endsWith(" annuller");
      case IMDINETT, HUSBANKEN, TILSKUDD, HELSEDIREKTORATET -> it.what().startsWith("PUT ");
      case ADAPTER, POSTGRES, CASEWORK, REGISTER -> false;
    };
  }

  private static boolean isLookUp(Moment it) {
    return switch (it.where()) {
      case REGISTER -> it.what().contains("bulkoppslag");
      case HUSBANKEN, TILSKUDD -> it.what().startsWith("POST ");
      case ADAPTER, POSTGRES, CASEWORK, NIR, IMDINETT, HELSEDIREKTORATET -> false;
    };
  }

  private static boolean isReceipt(Moment it) {
    return it.what().endsWith("/kvitteringer");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
