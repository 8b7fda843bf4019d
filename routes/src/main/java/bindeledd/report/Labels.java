package bindeledd.report;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeTable;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Handed;
import bindeledd.mapping.rules.GrantCode;
import bindeledd.model.GrantLine;
import bindeledd.reconciliation.Found;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes of a report in words. */
final class Labels {

  private static final Map<String, String> GRANTS =
      CodeTable.named("grant-code").codes().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Code::internal, it -> it.label() + " (" + it.trait("scheme") + ")", (a, _) -> a));

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

  /** What somebody must do about a record in this state; empty when nobody must. */
  static @Nullable String advice(String code) {
    return switch (Handed.State.valueOf(code)) {
      case STOPPED, REJECTED ->
          "Rett posten i fagsystemet etter forklaringen der, og lagre den: da sendes den på nytt.";
      case PARKED ->
          "Rett posten i fagsystemet, eller be drift om å slippe den fram når grunnen er borte.";
      case UNKNOWN_OUTCOME ->
          "Slå opp hos mottakeren om posten er der, og si det til drift. Den sendes ikke igjen før det er kjent.";
      case DUE, SENT, SETTLED -> null;
    };
  }

  /** Orders by who has something to do: somebody, the adapter, nobody. */
  static int urgency(String code) {
    return switch (Handed.State.valueOf(code)) {
      case UNKNOWN_OUTCOME -> 0;
      case PARKED, REJECTED, STOPPED -> 1;
      case DUE -> 2;
      case SENT -> 3;
      case SETTLED -> 4;
    };
  }

  /** What a grant is called; empty when its code is in no table. */
  static @Nullable String grant(String code) {
    return GRANTS.get(GrantCode.plain(code));
  }
}
