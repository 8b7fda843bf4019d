package bindeledd.report;

import bindeledd.model.report.DeliveryRow;
import bindeledd.model.report.GrantRow;
import bindeledd.report.Column.Cell;
import java.util.Comparator;

/** The reports that tell of grants and of deliveries. */
final class RecordLayouts {

  /** The greatest first, whichever way it goes; those that are not known last. */
  private static final Comparator<GrantRow> DIFFERENCE =
      Comparator.comparingLong(
              (GrantRow row) ->
                  row.differenceInOere() == null ? -1 : Math.abs(row.differenceInOere()))
          .reversed();

  private static final Comparator<DeliveryRow> TO_BE_DONE =
      Comparator.comparingInt((DeliveryRow row) -> Labels.urgency(row.state()))
          .thenComparing(DeliveryRow::deadline, Comparator.nullsLast(Comparator.naturalOrder()));

  private RecordLayouts() {}

  static final Layout<GrantRow> GRANTS =
      new Layout<>(
          "Tilskudd per person",
          "tilskudd-per-person",
          "Hva kommunen skulle ha fått for hver person, og hva den har fått. Filtrer på Gjør dette "
              + "for å finne det som må følges opp.",
          GrantRow.class,
          new Layout.Builder<GrantRow>()
              .person(GrantRow::person)
              .with(
                  "Tilskudd",
                  "code",
                  Cell.SHORT_TEXT,
                  "Tilskuddskoden i IMDi Tilskudd, for eksempel AR-1 for integreringstilskudd år 1.",
                  GrantRow::code)
              .with(
                  "Hva det er",
                  "code",
                  Cell.TEXT,
                  "Navnet på tilskuddet. Tomt når koden ikke er kjent her.",
                  r -> Labels.grant(r.code()))
              .with(
                  "Tilskuddsår",
                  "year",
                  Cell.NUMBER,
                  "Kalenderåret tilskuddet gjelder. Det kan være et annet enn året det utbetales.",
                  GrantRow::year)
              .with(
                  "Termin",
                  "term",
                  Cell.SHORT_TEXT,
                  "Utbetalingsterminen, som 2026-Q1. Tom for ekstratilskudd, som gjelder hele året, og når ingen "
                      + "termin er kommet ennå.",
                  GrantRow::term)
              .with(
                  "Forventet",
                  "expectedInOere",
                  Cell.KRONER,
                  "Det kommunen etter reglene skal ha: regnet av bosettingsdato, familie, alder, status og "
                      + "årets sats. Tom når satsen eller en opplysning ikke er kjent: det er ikke kontrollert, "
                      + "og det er ikke null.",
                  GrantRow::expectedInOere)
              .with(
                  "Søkt",
                  "appliedInOere",
                  Cell.KRONER,
                  "Det kommunen har søkt om. Bare for tilskudd en må søke om; ellers tom.",
                  GrantRow::appliedInOere)
              .with(
                  "Vedtatt",
                  "decidedInOere",
                  Cell.KRONER,
                  "Det IMDi har utløst eller innvilget. Tom når det ikke finnes noen linje eller noe vedtak.",
                  GrantRow::decidedInOere)
              .with(
                  "Utbetalt",
                  "paidInOere",
                  Cell.KRONER,
                  "Det IMDi Tilskudd sier er utbetalt, fratrukket det som er trukket tilbake. Banken fører "
                      + "beløpene samlet per gruppe og ikke per person, så bokført beløp står på arket «Mot banken» i rapporten for den som har tjenstlig behov.",
                  GrantRow::paidInOere)
              .with(
                  "Differanse",
                  "differenceInOere",
                  Cell.KRONER,
                  "Utbetalt minus forventet. Under null: kommunen har fått for lite, og kan sende en "
                      + "endringsforespørsel. Over null: kommunen har fått for mye, og må regne med trekk. "
                      + "Tom når forventet ikke er kjent.",
                  GrantRow::differenceInOere)
              .with(
                  "Status",
                  "status",
                  Cell.SHORT_TEXT,
                  "Hvor langt linjen er kommet i IMDi Tilskudd: utløst (beregnet, ikke betalt), utbetalt, "
                      + "korrigert eller trukket. Tom når det ikke finnes noen linje.",
                  r -> Labels.line(r.status()))
              .with(
                  "Grunn",
                  "reason",
                  Cell.LONG_TEXT,
                  "Hvorfor det er en differanse, eller hvorfor det ikke er kontrollert. Tom når det stemmer.",
                  GrantRow::reason)
              .with(
                  "Gjør dette",
                  "advice",
                  Cell.LONG_TEXT,
                  "Hva du skal gjøre. Tom når det stemmer, eller når det kommer av seg selv. Den samme personen "
                      + "står i Avvik, der Bindeledd kan lage endringsforespørselen.",
                  GrantRow::advice)
              .done(),
          "Tilskudd og år",
          row -> row.code() + " " + row.year(),
          new Foremost<>("de med størst differanse", DIFFERENCE));

  static final Layout<DeliveryRow> DELIVERIES =
      new Layout<>(
          "Leveringsstatus",
          "leveringsstatus",
          "Hva som er levert, venter, er avvist eller parkert, for hver flyt.",
          DeliveryRow.class,
          new Layout.Builder<DeliveryRow>()
              .with(
                  "Status",
                  "state",
                  Cell.TEXT,
                  "Levert, venter på sending, sendt, avvist av mottaker, parkert, ukjent utfall, eller stoppet "
                      + "ved mottak. De fire siste må noen gjøre noe med; de står øverst.",
                  r -> Labels.state(r.state()))
              .with(
                  "Gjør dette",
                  "state",
                  Cell.LONG_TEXT,
                  "Hva du skal gjøre. Tom når den er levert, eller kommer fram av seg selv.",
                  r -> Labels.advice(r.state()))
              .with(
                  "Årsak",
                  "cause",
                  Cell.TEXT,
                  "Koden for den siste grunnen til at den ikke kom fram. Fagsystemet som sendte posten har "
                      + "fått den med forklaring.",
                  DeliveryRow::cause)
              .person(DeliveryRow::person)
              .with("Fra", "from", Cell.TEXT, "Systemet posten kom fra.", DeliveryRow::from)
              .with(
                  "Til",
                  "flow",
                  Cell.TEXT,
                  "Systemet posten skal til. Tom når den ble stoppet ved mottak.",
                  r -> Names.receiver(r.flow()))
              .with("Post", "kind", Cell.TEXT, "Hva slags post det er.", r -> Names.kind(r.kind()))
              .with(
                  "Referanse",
                  "reference",
                  Cell.TEXT,
                  "Avsenderens egen nøkkel. Søk med den i fagsystemet.",
                  DeliveryRow::reference)
              .with("Versjon", "version", Cell.NUMBER, "Avsenderens versjon.", DeliveryRow::version)
              .with(
                  "Frist",
                  "deadline",
                  Cell.TIME,
                  "Da den senest må være levert.",
                  DeliveryRow::deadline)
              .with(
                  "Avsluttet",
                  "closedAt",
                  Cell.TIME,
                  "Da den ble levert eller avvist. Tom mens den er underveis.",
                  DeliveryRow::closedAt)
              .with(
                  "Flyt",
                  "flow",
                  Cell.TEXT,
                  "Navnet på sendingen i Bindeledd, for den som drifter.",
                  DeliveryRow::flow)
              .done(),
          "Mottaker, status og årsak",
          RecordLayouts::group,
          new Foremost<>("de noen må gjøre noe med, nærmeste frist først", TO_BE_DONE));

  private static String group(DeliveryRow row) {
    String to = row.flow().isEmpty() ? "Ved mottak" : Names.receiver(row.flow());
    String how = to + " · " + Labels.state(row.state());
    return row.cause() == null ? how : how + " · " + row.cause();
  }
}
