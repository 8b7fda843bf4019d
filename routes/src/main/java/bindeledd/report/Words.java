package bindeledd.report;

import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportAbout.HeardSide;
import bindeledd.model.report.ReportRow;
import java.util.List;

/** What every report says of itself, whatever it is written as. */
final class Words {

  /** The same whether there is anybody it speaks of or not: it must tell nothing. */
  static final String TO_ALL =
      "Alle som kan vises for enhver saksbehandler. Personer med adressesperre, og personer som Folkeregisteret "
          + "ikke har svart om, er aldri med her, verken enkeltvis, i summer eller i antall, enten det finnes "
          + "noen eller ikke. Det som gjelder alle samlet, som summer mot banken, er heller ikke med. Den som har tjenstlig behov, åpner rapporten med --entitled.";

  static final String TO_THE_ENTITLED =
      "Alle, også personer med adressesperre. BARE FOR DEN SOM HAR TJENSTLIG BEHOV. Den som har adressesperre står "
          + "uten navn og nummer, med saken personen finnes under i fagsystemet. Del ikke summer herfra sammen "
          + "med den vanlige rapporten: forskjellen forteller om dem som er skjermet.";

  static final String INCOMPLETE =
      "Kjøringen er ikke fullstendig: minst ett system ble ikke lest til ende. Det som mangler herfra kan likevel "
          + "være galt, og ingen avvik er lukket.";

  static final List<String> BANK =
      List.of(
          "Gruppe",
          "Termin",
          "Forventet",
          "Ikke kontrollert",
          "Vedtatt",
          "Utbetalt",
          "Bokført",
          "Differanse");

  static final String AGAINST_THE_BANK =
      "Alle personer samlet. Bokført er det banken har, Differanse er bokført minus utbetalt. Ikke kontrollert er hvor "
          + "mange personers andel av det forventede som ikke er kjent, og ikke er med.";

  private Words() {}

  static List<Object> bank(ReportAbout.BankGroup group) {
    return List.of(
        group.group(),
        group.term(),
        group.expectedInOere(),
        group.unchecked(),
        group.decidedInOere(),
        group.paidInOere(),
        group.bookedInOere(),
        group.differenceInOere());
  }

  static String audience(ReportAbout about) {
    return about.entitled() ? TO_THE_ENTITLED : TO_ALL;
  }

  /** What goes with every sum. */
  static String caveat(ReportAbout about) {
    return about.complete() ? "" : ". KJØRINGEN ER IKKE FULLSTENDIG";
  }

  static String extent(ReportAbout about) {
    return about.whole()
        ? "Hele kommunen, alle regler"
        : "Et utvalg: én person eller noen regler. Det som ikke står her, er ikke kontrollert.";
  }

  static String heard(HeardSide side) {
    return switch (side.heard()) {
      case "WHOLE" -> "Til ende";
      case "BROKEN" -> "IKKE TIL ENDE";
      default -> "Ikke tilkoblet";
    };
  }

  /** What a window or a sheet of paper is called. */
  static <R extends ReportRow> String title(Layout<R> layout, ReportAbout about) {
    return layout.name() + ", kommune " + about.municipality() + ", " + about.day();
  }
}
