package bindeledd.mapping.reconciliation;

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fields of two records of one thing, one by one. */
final class NirFields {

  /** NIR takes two decimals. */
  private static final int DECIMALS = 2;

  /** Told of each field that is not the same. */
  interface Found {
    void differs(String field, String label, String ours, String nirs);
  }

  private final UnaryOperator<String> named;
  private final Found found;

  /**
   * @param named what our side calls what NIR calls so
   */
  NirFields(UnaryOperator<String> named, Found found) {
    this.named = named;
    this.found = found;
  }

  void compare(ProgrammeRecord ours, ProgrammeRecord nirs) {
    switch (ours) {
      case EducationBackground it when nirs instanceof EducationBackground that -> {
        field("upperSecondary", "videregående", it.upperSecondary(), that.upperSecondary());
        field("assessedOn", "dato", it.assessedOn(), that.assessedOn());
      }
      case Decision it when nirs instanceof Decision that -> {
        field("scheme", "ordning", it.scheme(), that.scheme());
        field("law", "lovverk", it.law(), that.law());
        field("type", "vedtakstype", it.type(), that.type());
        field("decidedOn", "vedtaksdato", it.decidedOn(), that.decidedOn());
        period(it.period(), that.period());
        field("offeredOn", "tilbudsdato", it.offeredOn(), that.offeredOn());
        field("ground", "hjemmel", it.ground(), that.ground());
      }
      case Goal it when nirs instanceof Goal that -> {
        field("type", "måltype", it.type(), that.type());
        field("code", "mål", it.code(), that.code());
        field("setOn", "dato", it.setOn(), that.setOn());
        reference("decision", "vedtak", it.decision(), that.decision());
      }
      case Contract it when nirs instanceof Contract that ->
          field("signedOn", "dato", it.signedOn(), that.signedOn());
      case Exemption it when nirs instanceof Exemption that -> {
        field("law", "lovverk", it.law(), that.law());
        field("type", "fritakstype", it.type(), that.type());
        field("ground", "hjemmel", it.ground(), that.ground());
        field("decidedOn", "vedtaksdato", it.decidedOn(), that.decidedOn());
        period(it.period(), that.period());
      }
      case Measure it when nirs instanceof Measure that -> {
        reference("decision", "vedtak", it.decision(), that.decision());
        field("code", "tiltak", it.code(), that.code());
        period(it.period(), that.period());
        amount("hoursPerWeek", "omfang", it.hoursPerWeek(), that.hoursPerWeek());
        reference("replaces", "erstatter", it.replaces(), that.replaces());
      }
      case Leave it when nirs instanceof Leave that -> {
        reference("decision", "vedtak", it.decision(), that.decision());
        field("cause", "årsak", it.cause(), that.cause());
        field("decidedOn", "vedtaksdato", it.decidedOn(), that.decidedOn());
        period(it.period(), that.period());
      }
      case Hours it when nirs instanceof Hours that -> {
        field("course", "fag", it.course(), that.course());
        period(it.period(), that.period());
        amount("completed", "gjennomførte timer", it.completed(), that.completed());
        amount("absent", "timer fravær", it.absent(), that.absent());
        field("language", "språk", it.language(), that.language());
        field("track", "spor", it.track(), that.track());
      }
      case Absence it when nirs instanceof Absence that -> {
        field("scheme", "ordning", it.scheme(), that.scheme());
        period(it.period(), that.period());
        amount("amount", "mengde", it.amount(), that.amount());
        field("unit", "enhet", it.unit(), that.unit());
        field("valid", "gyldig", it.valid(), that.valid());
        field("cause", "årsak", it.cause(), that.cause());
        field("course", "fag", it.course(), that.course());
      }
      case End it when nirs instanceof End that -> {
        reference("decision", "vedtak", it.decision(), that.decision());
        field("endedOn", "dato", it.endedOn(), that.endedOn());
        field("cause", "avslutningsårsak", it.cause(), that.cause());
      }
      case Complaint it when nirs instanceof Complaint that -> {
        reference("decision", "vedtak", it.decision(), that.decision());
        field("receivedOn", "mottatt", it.receivedOn(), that.receivedOn());
        field("outcome", "utfall", it.outcome(), that.outcome());
        field("outcomeOn", "utfallsdato", it.outcomeOn(), that.outcomeOn());
      }
      case ProgrammeRecord other ->
          throw new IllegalArgumentException(other.kind() + " is not " + nirs.kind());
    }
  }

  private void period(Period ours, Period nirs) {
    field("period.from", "fra dato", ours.from(), nirs.from());
    field("period.to", "til dato", ours.to(), nirs.to());
  }

  private void reference(String field, String label, @Nullable String ours, @Nullable String nirs) {
    field(field, label, ours, nirs == null ? null : named.apply(nirs));
  }

  private void amount(String field, String label, double ours, double nirs) {
    if (ours != nirs) {
      field(field, label, rounded(ours), rounded(nirs));
    }
  }

  private static String rounded(double amount) {
    return BigDecimal.valueOf(amount)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void field(String field, String label, @Nullable Object ours, @Nullable Object nirs) {
    if (!Objects.equals(ours, nirs)) {
      found.differs(field, label, text(ours), text(nirs));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
