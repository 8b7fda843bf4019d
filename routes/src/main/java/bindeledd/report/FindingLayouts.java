package bindeledd.report;

import bindeledd.model.report.AtRiskRow;
import bindeledd.model.report.DeadlineRow;
import bindeledd.model.report.DeviationRow;
import bindeledd.report.Column.Cell;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reports that tell of findings. */
final class FindingLayouts {

  private static final String RULE =
      "Hvilken regel som er brutt. Reglene står i mappings/RULES.md og i regeltabellen.";
  private static final String TITLE = "Regelen med få ord.";
  private static final String STAKE =
      "Det kommunen kan tape om ingenting gjøres, i kroner. Tom når det ikke er kjent: det er ikke null.";
  private static final String SEVERITY =
      "Kritisk: penger eller en rettighet går tapt om fristen går. Alvorlig, mindre, og til orientering.";
  private static final String ADVICE = "Hva du skal gjøre.";
  private static final String CAUSE =
      "Hvorfor, når Bindeledd vet det: parkert, avvist, aldri sendt eller ukjent utfall.";
  private static final String FINDING =
      "Avvikets nøkkel, den samme fra dag til dag. ./bindeledd mend NØKKEL --preview viser hva som kan "
          + "sendes for å rette det.";
  private static final String LEFT =
      "Dager fra rapportens dag til fristen. Under null: fristen er gått ut.";
  static final String WITHOUT = "Uten frist";

  private FindingLayouts() {}

  static final Layout<DeviationRow> DEVIATIONS =
      new Layout<>(
          "Avvik",
          "avvik",
          "Alt som ikke stemmer mellom systemene nå, det alvorligste først.",
          DeviationRow.class,
          new Layout.Builder<DeviationRow>()
              .with(
                  "Alvor",
                  "severity",
                  Cell.SHORT_TEXT,
                  SEVERITY,
                  r -> Labels.severity(r.severity()))
              .person(DeviationRow::person)
              .with("Regel", "check", Cell.SHORT_TEXT, RULE, DeviationRow::check)
              .with("Avvik", "title", Cell.LONG_TEXT, TITLE, DeviationRow::title)
              .with(
                  "Type",
                  "kind",
                  Cell.SHORT_TEXT,
                  "Mangler: ett system skulle hatt det. Overskytende: ett har det og skulle ikke. Ulikt: begge "
                      + "har det, ikke det samme. Utdatert: for gammelt. Ikke forfalt: mangler, og det er tid "
                      + "igjen. Ikke kontrollert: det finnes ikke noe å kontrollere mot.",
                  r -> Labels.kind(r.kind()))
              .with("Hva som er galt", "text", Cell.LONG_TEXT, "I en setning.", DeviationRow::text)
              .with("Gjør dette", "advice", Cell.LONG_TEXT, ADVICE, DeviationRow::advice)
              .with("Årsak", "cause", Cell.LONG_TEXT, CAUSE, DeviationRow::cause)
              .with(
                  "Frist",
                  "deadline",
                  Cell.DATE,
                  "Siste dag å rette det. Tom når ingen frist gjelder.",
                  DeviationRow::deadline)
              .with("I fare", "atStakeInOere", Cell.KRONER, STAKE, DeviationRow::atStakeInOere)
              .with(
                  "Hva systemene sier",
                  "says",
                  Cell.LONG_TEXT,
                  "Verdien hvert system har, ved siden av hverandre.",
                  FindingLayouts::says)
              .with(
                  "Status",
                  "status",
                  Cell.SHORT_TEXT,
                  "Nytt siden sist, sett før, endret siden sist, eller akseptert til en dag.",
                  r -> Labels.status(r.status()))
              .with(
                  "Først sett",
                  "firstSeen",
                  Cell.TIME,
                  "Da det først ble funnet.",
                  DeviationRow::firstSeen)
              .with(
                  "Sist sett",
                  "lastSeen",
                  Cell.TIME,
                  "Da det sist ble funnet.",
                  DeviationRow::lastSeen)
              .with(
                  "Akseptert til",
                  "acceptedUntil",
                  Cell.DATE,
                  "Siste dag noen har sagt at det kan stå. Etter den kommer det tilbake som åpent.",
                  DeviationRow::acceptedUntil)
              .with(
                  "Kan rettes",
                  "remedy",
                  Cell.TEXT,
                  "Om Bindeledd kan sende noe for å rette det. Tom: det må rettes i et av systemene.",
                  r -> Labels.remedy(r.remedy()))
              .with("Avviksnøkkel", "finding", Cell.TEXT, FINDING, DeviationRow::finding)
              .done(),
          "Regel",
          row -> row.check() + " " + row.title(),
          Foremost.first("de alvorligste"));

  static final Layout<AtRiskRow> AT_RISK =
      new Layout<>(
          "Tilskudd i fare",
          "tilskudd-i-fare",
          "Penger kommunen taper om ingenting gjøres: nærmeste frist først, så det største beløpet.",
          AtRiskRow.class,
          new Layout.Builder<AtRiskRow>()
              .with(
                  "Frist",
                  "deadline",
                  Cell.DATE,
                  "Siste dag å gjøre noe. Tom når ingen frist er kjent.",
                  AtRiskRow::deadline)
              .with("Dager igjen", "daysLeft", Cell.NUMBER, LEFT, AtRiskRow::daysLeft)
              .with(
                  "I fare",
                  "atStakeInOere",
                  Cell.KRONER,
                  "Beløpet som kan gå tapt, i kroner.",
                  AtRiskRow::atStakeInOere)
              .person(AtRiskRow::person)
              .with("Regel", "check", Cell.SHORT_TEXT, RULE, AtRiskRow::check)
              .with("Avvik", "title", Cell.LONG_TEXT, TITLE, AtRiskRow::title)
              .with(
                  "Alvor",
                  "severity",
                  Cell.SHORT_TEXT,
                  SEVERITY,
                  r -> Labels.severity(r.severity()))
              .with("Hva som er galt", "text", Cell.LONG_TEXT, "I en setning.", AtRiskRow::text)
              .with("Årsak", "cause", Cell.LONG_TEXT, CAUSE, AtRiskRow::cause)
              .with("Gjør dette", "advice", Cell.LONG_TEXT, ADVICE, AtRiskRow::advice)
              .with("Avviksnøkkel", "finding", Cell.TEXT, FINDING, AtRiskRow::finding)
              .done(),
          "Fristmåned",
          row -> month(row.deadline()),
          Foremost.first("de med nærmest frist"));

  static final Layout<DeadlineRow> DEADLINES =
      new Layout<>(
          "Frister",
          "frister",
          "Alt som har en frist, nærmeste først, også det som ikke er forfalt.",
          DeadlineRow.class,
          new Layout.Builder<DeadlineRow>()
              .with("Frist", "deadline", Cell.DATE, "Siste dag å gjøre noe.", DeadlineRow::deadline)
              .with("Dager igjen", "daysLeft", Cell.NUMBER, LEFT, DeadlineRow::daysLeft)
              .person(DeadlineRow::person)
              .with("Regel", "check", Cell.SHORT_TEXT, RULE, DeadlineRow::check)
              .with("Hva", "title", Cell.LONG_TEXT, TITLE, DeadlineRow::title)
              .with(
                  "Type",
                  "kind",
                  Cell.SHORT_TEXT,
                  "Ikke forfalt: det mangler, og det er tid igjen. De andre ordene er de samme som i Avvik.",
                  r -> Labels.kind(r.kind()))
              .with(
                  "Alvor",
                  "severity",
                  Cell.SHORT_TEXT,
                  SEVERITY,
                  r -> Labels.severity(r.severity()))
              .with("I fare", "atStakeInOere", Cell.KRONER, STAKE, DeadlineRow::atStakeInOere)
              .with("Gjør dette", "advice", Cell.LONG_TEXT, ADVICE, DeadlineRow::advice)
              .with("Avviksnøkkel", "finding", Cell.TEXT, FINDING, DeadlineRow::finding)
              .done(),
          "Fristmåned",
          row -> month(row.deadline()),
          Foremost.first("de med nærmest frist"));

  private static String says(DeviationRow row) {
    return row.says().stream()
        .map(it -> it.side() + ": " + it.text())
        .collect(Collectors.joining("; "));
  }

  private static String month(@Nullable LocalDate deadline) {
    return deadline == null ? WITHOUT : deadline.toString().substring(0, 7);
  }
}
