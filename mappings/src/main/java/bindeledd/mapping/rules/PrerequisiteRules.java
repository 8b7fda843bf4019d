package bindeledd.mapping.rules;

import bindeledd.mapping.rules.Known.Effect;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a record builds on. A prerequisite that is missing is a warning only: it may be on its way.
 */
final class PrerequisiteRules {

  private PrerequisiteRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    switch (record) {
      case EducationBackground _, Exemption _ -> {}
      case Decision it ->
          judgement.brokenIf(
              Known.hasEffect(it, Effect.WIDENS) && known.upperSecondary().isEmpty(),
              Rule.FORUTSETNING_UTDANNING,
              "kode");
      case Goal it -> granted(it.decision(), known, judgement);
      case Contract _ -> scheme("", known, judgement, Scheme.INTRODUCTION_PROGRAMME);
      case Measure it -> {
        within(it.decision(), it.period(), known, judgement);
        String replaced = it.replaces();
        judgement.brokenIf(
            replaced != null
                && known
                    .here(Measure.class)
                    .noneMatch(other -> other.header().reference().equals(replaced)),
            Rule.FORUTSETNING_TILTAK,
            "erstatterTiltak");
      }
      case Leave it -> within(it.decision(), it.period(), known, judgement);
      case Hours _ ->
          scheme("", known, judgement, Scheme.NORWEGIAN_TRAINING, Scheme.RECEPTION_CENTRE);
      case Absence it -> scheme("ordning", known, judgement, it.scheme());
      case End it -> end(it, known, judgement);
      case Complaint it -> complaint(it, known, judgement);
    }
  }

  private static Optional<Decision> decision(String reference, Known known, Judgement judgement) {
    Optional<Decision> decision = known.decision(reference);
    judgement.brokenIf(decision.isEmpty(), Rule.FORUTSETNING_VEDTAK, "vedtaksreferanse");
    return decision;
  }

  /** The decision it names, if known and if it is one that something can rest on. */
  private static Optional<Decision> granted(String reference, Known known, Judgement judgement) {
    Optional<Decision> decision = decision(reference, known, judgement);
    boolean refused = decision.filter(it -> Known.hasEffect(it, Effect.REFUSES)).isPresent();
    judgement.brokenIf(refused, Rule.VEDTAK_AVSLAATT, "vedtaksreferanse");
    return refused ? Optional.empty() : decision;
  }

  private static void scheme(String field, Known known, Judgement judgement, Scheme... any) {
    judgement.brokenIf(
        Stream.of(any).flatMap(known::grants).findAny().isEmpty(),
        Rule.FORUTSETNING_ORDNING,
        field);
  }

  private static void within(String reference, Period period, Known known, Judgement judgement) {
    granted(reference, known, judgement)
        .ifPresent(
            decision -> {
              judgement.brokenIf(
                  !covers(decision.period(), period), Rule.UTENFOR_VEDTAK, "fraDato");
              LocalDate last = Objects.requireNonNullElse(period.to(), period.from());
              judgement.brokenIf(
                  known.endedOn(reference).filter(last::isAfter).isPresent(),
                  Rule.ETTER_AVSLUTNING,
                  "tilDato");
            });
  }

  private static boolean covers(Period whole, Period part) {
    LocalDate last = Objects.requireNonNullElse(part.to(), part.from());
    return whole.contains(part.from()) && whole.contains(last);
  }

  private static void end(End end, Known known, Judgement judgement) {
    granted(end.decision(), known, judgement)
        .ifPresent(
            decision ->
                judgement.brokenIf(
                    end.endedOn().isBefore(decision.period().from()),
                    Rule.AVSLUTNING_FOR_START,
                    "dato"));
    judgement.brokenIf(
        known.endedOn(end.decision()).isPresent(), Rule.AVSLUTNING_FLERE, "vedtaksreferanse");
  }

  private static void complaint(Complaint complaint, Known known, Judgement judgement) {
    decision(complaint.decision(), known, judgement)
        .ifPresent(
            decision ->
                judgement.brokenIf(
                    complaint.receivedOn().isBefore(decision.decidedOn()),
                    Rule.KLAGE_FOR_VEDTAK,
                    "mottattDato"));
    LocalDate outcomeOn = complaint.outcomeOn();
    judgement.brokenIf(
        (complaint.outcome() == null) != (outcomeOn == null)
            || (outcomeOn != null && outcomeOn.isBefore(complaint.receivedOn())),
        Rule.KLAGE_UTFALL,
        "utfallsdato");
  }
}
