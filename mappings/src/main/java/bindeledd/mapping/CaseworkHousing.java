package bindeledd.mapping;

import bindeledd.model.Finding;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import bindeledd.model.Subject;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Bostottemelding.Gjelder;
import bindeledd.schema.casework.Bostottemelding.Mottaker;
import bindeledd.schema.casework.Bostottemelding.Rolle;
import bindeledd.schema.casework.Bostottemelding.Utfall;
import bindeledd.schema.casework.Personmelding.Nummer;
import java.util.List;

/** What the case system is told of a housing case. */
final class CaseworkHousing {

  private CaseworkHousing() {}

  static Bostottemelding of(HousingOutcome outcome, Subject current, List<Finding> findings) {
    var header = outcome.header();
    var numbers =
        current.numbers().stream()
            .map(number -> new Nummer(CaseworkAnswers.type(number), number.digits(), true))
            .toList();
    var funn = findings.stream().map(CaseworkAnswers::funn).toList();
    return switch (outcome) {
      case HousingDecision decision ->
          new Bostottemelding(
              Gjelder.VEDTAK,
              header.municipality().number(),
              header.reference(),
              header.version(),
              numbers,
              rolle(decision.role()),
              decision.situationOn(),
              switch (decision.outcome()) {
                case PENDING -> Utfall.UNDER_BEHANDLING;
                case GRANTED -> Utfall.INNVILGET;
                case REFUSED -> Utfall.AVSLAG;
                case DISMISSED -> Utfall.AVVIST;
                case UNKNOWN -> Utfall.UKJENT;
              },
              decision.told().status(),
              decision.told().type(),
              decision.told().code(),
              decision.told().text(),
              null,
              null,
              null,
              funn);
      case HousingPayment payment ->
          new Bostottemelding(
              Gjelder.UTBETALING,
              header.municipality().number(),
              header.reference(),
              header.version(),
              numbers,
              rolle(payment.role()),
              null,
              null,
              null,
              null,
              null,
              null,
              payment.paidOn(),
              payment.amountInOere(),
              switch (payment.recipient()) {
                case HOUSEHOLD -> Mottaker.HUSSTAND;
                case MUNICIPALITY -> Mottaker.KOMMUNE;
                case UNKNOWN -> Mottaker.UKJENT;
              },
              funn);
    };
  }

  private static Rolle rolle(HousingOutcome.Role role) {
    return switch (role) {
      case APPLICANT -> Rolle.HOVEDPERSON;
      case MEMBER -> Rolle.BIPERSON;
      case UNKNOWN -> Rolle.UKJENT;
    };
  }
}
