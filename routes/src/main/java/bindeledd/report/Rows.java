package bindeledd.report;

import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.GrantPosition;
import bindeledd.mapping.reconciliation.Handed;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.mapping.reconciliation.Totals;
import bindeledd.mapping.rules.GrantCode;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.report.AtRiskRow;
import bindeledd.model.report.DeadlineRow;
import bindeledd.model.report.DeliveryRow;
import bindeledd.model.report.DeviationRow;
import bindeledd.model.report.GrantRow;
import bindeledd.model.report.ReportAbout.BankGroup;
import bindeledd.model.report.ReportPerson;
import bindeledd.reconciliation.Found;
import bindeledd.reconciliation.Shown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the run tells, as rows. */
final class Rows {

  /** Who knows nothing of a person is told so. */
  static final ReportPerson UNKNOWN = new ReportPerson("Ikke lest i denne kjøringen", null);

  static final ReportPerson SHIELDED = new ReportPerson("Skjermet", null);

  private Rows() {}

  /** Whether a person is in nobody's report but that of those entitled. */
  static boolean shielded(Shown who, Dossier dossier) {
    return who.grade() != Grade.UNGRADED || dossier.grade() != Grade.UNGRADED;
  }

  /** Somebody protected by the case they are found by, everybody else by name and number. */
  static ReportPerson person(Shown who, Dossier dossier) {
    if (shielded(who, dossier)) {
      return reference(dossier)
          .map(reference -> new ReportPerson("Skjermet, sak " + reference, null))
          .orElse(SHIELDED);
    }
    return new ReportPerson(
        who.name().isEmpty() ? "Navn ikke kjent" : who.name(),
        who.numbers().isEmpty() ? null : who.numbers().getFirst().digits());
  }

  private static Optional<String> reference(Dossier dossier) {
    return Arrays.stream(Side.values())
        .flatMap(side -> dossier.of(side, Fact.class))
        .map(fact -> fact.header().reference())
        .findFirst();
  }

  /**
   * Each krone once: a grant that is paid in terms by its terms, and what one applies for by its
   * year, where what was applied for and granted stands.
   */
  static List<GrantPosition> once(List<GrantPosition> positions) {
    var inTerms = new HashSet<String>();
    for (GrantPosition position : positions) {
      if (!position.term().isEmpty()) {
        inTerms.add(position.code() + position.year());
      }
    }
    return positions.stream()
        .filter(
            it ->
                isAppliedFor(it)
                    ? it.term().isEmpty()
                    : !it.term().isEmpty() || !inTerms.contains(it.code() + it.year()))
        .toList();
  }

  private static boolean isAppliedFor(GrantPosition position) {
    return GrantCode.of(position.code())
        .filter(code -> code.amount() == GrantCode.Amount.CAP)
        .isPresent();
  }

  static GrantRow grant(ReportPerson person, GrantPosition position) {
    return new GrantRow(
        person,
        position.code(),
        position.year(),
        position.term(),
        position.expected(),
        position.applied(),
        position.decided(),
        position.paid(),
        position.difference(),
        position.status() == null ? null : position.status().name(),
        position.reason(),
        position.advice());
  }

  static DeliveryRow delivery(ReportPerson person, Handed handed) {
    return new DeliveryRow(
        handed.flow(),
        handed.state().name(),
        handed.cause(),
        person,
        handed.side().label(),
        handed.kind(),
        handed.reference(),
        handed.version(),
        handed.deadline(),
        handed.closedAt());
  }

  static DeviationRow deviation(Found found, @Nullable ReportPerson person) {
    Difference difference = found.difference();
    return new DeviationRow(
        found.id().toString(),
        person,
        difference.check().name(),
        difference.check().row().title(),
        difference.kind().name(),
        difference.severity().name(),
        difference.text(),
        difference.advice(),
        difference.cause(),
        difference.deadline(),
        difference.atStakeInOere(),
        difference.values().stream()
            .map(value -> new DeviationRow.SideSays(value.side().label(), value.text()))
            .toList(),
        found.status().name(),
        found.firstSeen(),
        found.lastSeen(),
        found.accepted() == null ? null : found.accepted().until(),
        difference.remedy() == null ? null : difference.remedy().type().name());
  }

  /** How a group of grants stands against the bank. */
  static BankGroup bank(Totals.Row row) {
    return new BankGroup(
        row.group() == null ? "Ukjent kode" : Totals.label(row.group()),
        row.term(),
        row.expected(),
        row.unchecked(),
        row.decided(),
        row.paid(),
        row.booked(),
        row.difference());
  }

  static AtRiskRow atRisk(DeviationRow row, LocalDate today) {
    return new AtRiskRow(
        row.deadline(),
        row.deadline() == null ? null : left(today, row.deadline()),
        Objects.requireNonNull(row.atStakeInOere()),
        row.person(),
        row.check(),
        row.title(),
        row.severity(),
        row.text(),
        row.cause(),
        row.advice(),
        row.finding());
  }

  static DeadlineRow deadline(DeviationRow row, LocalDate today) {
    LocalDate deadline = Objects.requireNonNull(row.deadline());
    return new DeadlineRow(
        deadline,
        left(today, deadline),
        row.person(),
        row.check(),
        row.title(),
        row.kind(),
        row.severity(),
        row.atStakeInOere(),
        row.advice(),
        row.finding());
  }

  private static int left(LocalDate today, LocalDate deadline) {
    return Math.toIntExact(ChronoUnit.DAYS.between(today, deadline));
  }
}
