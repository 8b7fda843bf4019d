package bindeledd.mapping;

import bindeledd.model.CareClaim;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Fact;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.HousingApplication;
import bindeledd.model.Participant;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.SettlementDate;
import bindeledd.schema.casework.Sakstype;
import java.util.Arrays;

/** The case system's types and our kinds, one for one. */
final class CaseworkKinds {

  /** A record of a type nobody knows is still answered. */
  static final String UNKNOWN = "unknown";

  private static final String UKJENT = "UKJENT";

  private CaseworkKinds() {}

  static String kindOf(Sakstype type) {
    return Fact.kindOf(
        switch (type) {
          case DELTAKER -> Participant.class;
          case UTDANNINGSBAKGRUNN -> ProgrammeRecord.EducationBackground.class;
          case VEDTAK -> ProgrammeRecord.Decision.class;
          case MAAL -> ProgrammeRecord.Goal.class;
          case KONTRAKT -> ProgrammeRecord.Contract.class;
          case FRITAK -> ProgrammeRecord.Exemption.class;
          case TILTAK -> ProgrammeRecord.Measure.class;
          case PERMISJON -> ProgrammeRecord.Leave.class;
          case TIMER -> ProgrammeRecord.Hours.class;
          case FRAVAER -> ProgrammeRecord.Absence.class;
          case AVSLUTNING -> ProgrammeRecord.End.class;
          case KLAGE -> ProgrammeRecord.Complaint.class;
          case BOSETTING -> SettlementDate.class;
          case BOSTOTTESOKNAD -> HousingApplication.class;
          case ENDRINGSFORESPORSEL -> GrantChangeRequest.class;
          case EKSTRATILSKUDD -> ExtraGrantApplication.class;
          case REFUSJONSGRUNNLAG -> CareClaim.class;
        });
  }

  static String typeOf(String kind) {
    return Arrays.stream(Sakstype.values())
        .filter(type -> kindOf(type).equals(kind))
        .findFirst()
        .map(Sakstype::name)
        .orElse(UKJENT);
  }
}
