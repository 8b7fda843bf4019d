package bindeledd.report;

import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Handed;
import bindeledd.model.GrantLine;
import bindeledd.reconciliation.Found;
import org.jspecify.annotations.Nullable;

/** The codes of a report in words. */
final class Labels {

  private Labels() {}

  static String kind(String code) {
    return switch (Difference.Kind.valueOf(code)) {
      case MISSING -> "Mangler";
      case EXTRA -> "Overskytende";
      case DIFFERS -> "Ulikt";
      case STALE -> "Utdatert";
      case NOT_YET_DUE -> "Ikke forfalt";
      case NOT_CHECKED -> "Ikke kontrollert";
    };
  }

  static String severity(String code) {
    return switch (Difference.Severity.valueOf(code)) {
      case CRITICAL -> "Kritisk";
      case SERIOUS -> "Alvorlig";
      case MINOR -> "Mindre";
      case INFORMATION -> "Til orientering";
    };
  }

  static String status(String code) {
    return switch (Found.Status.valueOf(code)) {
      case OPENED -> "Nytt";
      case SEEN_AGAIN -> "Sett før";
      case CHANGED -> "Endret";
      case RESOLVED -> "Løst";
      case ACCEPTED -> "Akseptert";
    };
  }

  static @Nullable String remedy(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return switch (Difference.Remedy.Type.valueOf(code)) {
      case SEND_AGAIN -> "Kan sendes på nytt";
      case CHANGE_REQUEST -> "Kan bli endringsforespørsel";
    };
  }

  static @Nullable String line(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return switch (GrantLine.Status.valueOf(code)) {
      case TRIGGERED -> "Utløst";
      case PAID -> "Utbetalt";
      case CORRECTED -> "Korrigert";
      case WITHDRAWN -> "Trukket";
    };
  }

  static String state(String code) {
    return switch (Handed.State.valueOf(code)) {
      case STOPPED -> "Stoppet ved mottak";
      case DUE -> "Venter på sending";
      case SENT -> "Sendt, venter på svar";
      case SETTLED -> "Levert";
      case REJECTED -> "Avvist av mottaker";
      case PARKED -> "Parkert, må behandles";
      case UNKNOWN_OUTCOME -> "Ukjent utfall, må undersøkes";
    };
  }
}
