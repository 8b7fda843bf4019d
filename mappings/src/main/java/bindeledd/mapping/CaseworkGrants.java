package bindeledd.mapping;

import bindeledd.mapping.rules.GrantCode;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.Finding;
import bindeledd.model.GrantLine;
import bindeledd.model.GrantOutcome;
import bindeledd.model.GrantStatus;
import bindeledd.model.Subject;
import bindeledd.schema.casework.Personmelding.Nummer;
import bindeledd.schema.casework.Tilskuddsmelding;
import bindeledd.schema.casework.Tilskuddsmelding.Gjelder;
import java.util.List;

/** What the case system is told of grants. */
final class CaseworkGrants {

  private CaseworkGrants() {}

  static Tilskuddsmelding of(GrantOutcome outcome, Subject current, List<Finding> findings) {
    var header = outcome.header();
    var municipality = header.municipality().number();
    var reference = header.reference();
    long version = header.version();
    var numbers =
        current.numbers().stream()
            .map(number -> new Nummer(CaseworkAnswers.type(number), number.digits(), true))
            .toList();
    var funn = findings.stream().map(CaseworkAnswers::funn).toList();
    return switch (outcome) {
      case GrantLine line ->
          new Tilskuddsmelding(
              Gjelder.LINJE,
              municipality,
              reference,
              version,
              numbers,
              line.term(),
              line.grantYear(),
              line.code(),
              GrantCode.of(line.code()).map(GrantCode::scheme).orElse(null),
              line.amountInOere(),
              null,
              line.from(),
              line.to(),
              line.settledOn(),
              switch (line.status()) {
                case TRIGGERED -> "UTLØST";
                case PAID -> "UTBETALT";
                case CORRECTED -> "KORRIGERT";
                case WITHDRAWN -> "TRUKKET";
              },
              line.corrects(),
              null,
              null,
              funn);
      case ExtraGrantDecision decision ->
          new Tilskuddsmelding(
              Gjelder.EKSTRAVEDTAK,
              municipality,
              reference,
              version,
              numbers,
              null,
              decision.grantYear(),
              decision.code(),
              GrantCode.of(decision.code()).map(GrantCode::scheme).orElse(null),
              decision.grantedInOere(),
              decision.appliedInOere(),
              null,
              null,
              decision.decidedOn(),
              switch (decision.outcome()) {
                case GRANTED -> "INNVILGET";
                case PARTLY_GRANTED -> "DELVIS_INNVILGET";
                case REFUSED -> "AVSLÅTT";
              },
              null,
              null,
              null,
              funn);
      case GrantStatus status ->
          new Tilskuddsmelding(
              Gjelder.STATUS,
              municipality,
              reference,
              version,
              numbers,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              status.receivedOn(),
              status.told(),
              null,
              status.portalReference(),
              status.receivedOn() == null ? null : status.ageInDays(),
              funn);
    };
  }
}
