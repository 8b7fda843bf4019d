package bindeledd.mapping;

import bindeledd.model.DeliveryReceipt;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Participant;
import bindeledd.model.ProgrammeRecord;
import bindeledd.schema.education.Svar;
import java.util.Map;
import java.util.Objects;

/** What an education system is told. */
final class EducationAnswers {

  private static final Map<String, String> TYPES =
      Map.of(
          Fact.kindOf(ProgrammeRecord.Hours.class), "TIMER",
          Fact.kindOf(ProgrammeRecord.Absence.class), "FRAVAER",
          Fact.kindOf(ProgrammeRecord.Exemption.class), "FRITAK",
          Fact.kindOf(Participant.class), "ELEV");

  /** The rules name fields as the case system's contract does. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "fraDato", "fra",
          "tilDato", "til",
          "timerGjennomfoert", "gjennomfoert",
          "timerFravaer", "fravaer",
          "mengde", "pifu_absence_value",
          "aarsak", "pifu_absence_classification");

  private EducationAnswers() {}

  static Svar toSvar(DeliveryReceipt receipt) {
    var header = receipt.header();
    return new Svar(
        header.reference(),
        header.version(),
        TYPES.getOrDefault(receipt.about(), "UKJENT"),
        switch (receipt.outcome()) {
          case ACCEPTED -> Svar.Status.GODTATT;
          case REJECTED -> Svar.Status.AVVIST;
          case WAITING -> Svar.Status.VENTER;
        },
        receipt.receiver(),
        Objects.requireNonNullElse(receipt.receiverReference(), ""),
        receipt.answeredAt(),
        receipt.findings().stream().map(EducationAnswers::told).toList(),
        header.origin());
  }

  private static Svar.Merknad told(Finding finding) {
    return new Svar.Merknad(
        finding.rule(),
        FIELDS.getOrDefault(finding.field(), finding.field()),
        finding.text(),
        finding.advice());
  }
}
