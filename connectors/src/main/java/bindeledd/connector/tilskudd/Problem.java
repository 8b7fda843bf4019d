package bindeledd.connector.tilskudd;

import bindeledd.connector.files.Fault;

/** What can be wrong with the portal's files beside what can be with any. */
enum Problem implements Fault {
  LISTE_FILTYPE(
      "Filtypen er ikke kjent.", "Lever filen som .csv, .xlsx eller .json, med den endelsen."),
  LISTE_TEGNSETT(
      "Teksten er ikke i tegnsettet filen skal være i.",
      "Sett connectors.tilskudd.charset til det listen eksporteres med (UTF-8 eller windows-1252)."),
  XLSX_UGYLDIG(
      "Filen er ikke en gyldig XLSX-fil, eller den er kuttet av eller låst med passord.",
      "Alt før dette stedet er tatt imot. Eksporter listen på nytt uten passord."),
  XLSX_FOR_STOR(
      "Arbeidsboken er for stor når den pakkes ut.", "Eksporter listen som CSV, eller del den."),
  XLSX_FOR_MANGE_TEKSTER(
      "Arbeidsboken har flere ulike tekster enn det er plass til.",
      "Eksporter listen som CSV, eller del den."),
  XLSX_ARK(
      "Arbeidsboken har ikke det arket som skal leses, eller den har flere.",
      "Sett connectors.tilskudd.sheet til navnet på arket med listen.");

  private final String text;
  private final String advice;

  Problem(String text, String advice) {
    this.text = text;
    this.advice = advice;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String advice() {
    return advice;
  }
}
