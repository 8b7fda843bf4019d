package bindeledd.connector.casework;

import bindeledd.connector.files.Fault;

/** What can be wrong with the case system's files beside what can be with any. */
enum Problem implements Fault {
  FILTYPE_UKJENT(
      "Filtypen er ikke kjent.", "Lever filen som .xml, .csv eller .json, med den endelsen."),
  IKKE_UTF8(
      "Teksten er ikke UTF-8.",
      "Velg tegnsettet UTF-8 i eksporten. Rader uten dette funnet er tatt imot."),
  FIL_IKKE_UTF8("Filen er ikke UTF-8.", "Velg tegnsettet UTF-8 i eksporten og lever på nytt."),
  OVERSKRIFT_UKJENT(
      "Overskriftsraden mangler, eller en overskrift er ikke et kjent felt.",
      "Bruk feltnavnene i kontrakten som overskrifter, med semikolon mellom."),
  OVERSKRIFT_DOBBEL("En overskrift står to ganger.", "La hvert felt ha én kolonne."),
  TEKST_UTENFOR_FELT("Det står tekst utenfor feltene.", "Legg all tekst i navngitte felt."),
  XML_ROT("Filens ytterste element er ikke saksposter.", "Følg sakspost.xsd i kontrakten.");

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
