package bindeledd.mapping;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.Municipality;
import bindeledd.model.Settlement;
import bindeledd.model.Subject;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bosettingsmelding.Maate;
import bindeledd.schema.casework.Bosettingsmelding.Rolle;
import bindeledd.schema.casework.Bosettingsmelding.Status;
import bindeledd.schema.casework.Personmelding.Nummer;
import java.util.List;

/** What the case system is told of who is to be settled. */
final class CaseworkSettlement {

  private CaseworkSettlement() {}

  /**
   * Where a graded person goes is told to nobody but the municipality they go to, as with a move in
   * the population register: the place, and the day, can give them away.
   */
  static Bosettingsmelding of(
      Settlement settlement,
      Subject current,
      Grade grade,
      Municipality told,
      List<Finding> findings) {
    var header = settlement.header();
    boolean placeIsTold = !grade.hidesAddress() || Municipalities.same(told, header.municipality());
    return new Bosettingsmelding(
        told.number(),
        header.reference(),
        header.version(),
        header.changedAt(),
        settlement.agreement(),
        current.numbers().stream()
            .map(number -> new Nummer(CaseworkAnswers.type(number), number.digits(), true))
            .toList(),
        settlement.name() == null ? null : CaseworkAnswers.navn(settlement.name()),
        settlement.birthDate(),
        switch (settlement.status()) {
          case ASKED -> Status.TIL_BOSETTING;
          case AGREED -> Status.AVTALT;
          case SETTLED -> Status.BOSATT;
          case WITHDRAWN -> Status.TRUKKET;
        },
        switch (settlement.means()) {
          case AGREEMENT -> Maate.AVTALT;
          case PRIVATELY -> Maate.PRIVAT;
          case ALTERNATIVE_RECEPTION -> Maate.AMOT;
        },
        switch (settlement.role()) {
          case MAIN_PERSON -> Rolle.HOVEDPERSON;
          case FAMILY_MEMBER -> Rolle.FAMILIEMEDLEM;
        },
        settlement.unaccompaniedMinor(),
        placeIsTold ? header.municipality().number() : null,
        settlement.assignedOn(),
        placeIsTold ? settlement.plannedOn() : null,
        placeIsTold ? settlement.settledOn() : null,
        CaseworkAnswers.gradering(grade),
        findings.stream().map(CaseworkAnswers::funn).toList());
  }
}
