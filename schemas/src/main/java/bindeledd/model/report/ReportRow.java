package bindeledd.model.report;

/** One row of a report. Amounts are in øre; what is absent is not known, which is not zero. */
public sealed interface ReportRow
    permits DeviationRow, GrantRow, AtRiskRow, DeadlineRow, DeliveryRow {}
