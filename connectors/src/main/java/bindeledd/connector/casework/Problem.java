package bindeledd.connector.casework;

import bindeledd.connector.files.Fault;

/** What can be wrong with the case system's files beside what can be with any. */
enum Problem implements Fault {
  FILTYPE_UKJENT(
      "Filtypen er ikke kjent.", "Lever filen som .xml, .csv eller .json, med den endelsen."),
  FIL_TOM("Filen er tom.", "Eksporter filen på nytt."),
  IKKE_UTF8(
      "Teksten er ikke UTF-8.",
      "Velg tegnsettet UTF-8 i eksporten. Rader uten dette funnet er tatt imot."),
  FIL_IKKE_UTF8("Filen er ikke UTF-8.", "Velg tegnsettet UTF-8 i eksporten og lever på nytt."),
  OVERSKRIFT_UKJENT(
      "Overskriftsraden mangler, eller en overskrift er ikke et kjent felt.",
      "Bruk feltnavnene i kontrakten som overskrifter, med semikolon mellom."),
  OVERSKRIFT_DOBBEL("En overskrift står to ganger.", "La hvert felt ha én kolonne."),
  RAD_ANTALL_FELT(
      "Raden har ikke like mange felt som overskriften.",
      "Se etter avkuttet fil, eller semikolon i en verdi uten anførselstegn."),
  RAD_ANFOERSELSTEGN(
      "Et anførselstegn i raden er ikke avsluttet.",
      "Sett verdien i anførselstegn, doble dem som hører til verdien, og unngå linjeskift i den."),
  FELT_DOBBELT("Feltet står to ganger i posten.", "La hvert felt stå én gang."),
  FELT_SAMMENSATT("Feltet har innhold av flere deler.", "Skriv verdien som ren tekst."),
  POST_IKKE_OBJEKT("Dette er ikke en post.", "La listen bare inneholde poster."),
  TEKST_UTENFOR_FELT("Det står tekst utenfor feltene.", "Legg all tekst i navngitte felt."),
  XML_ROT("Filens ytterste element er ikke saksposter.", "Følg sakspost.xsd i kontrakten."),
  JSON_UGYLDIG(
      "Filen er ikke gyldig JSON, eller den er kuttet av.",
      "Alt før dette stedet er tatt imot. Rett feilen og lever hele filen på nytt."),
  JSON_ROT("Filen er ikke en JSON-liste av poster.", "La filen være en liste: [ {...}, {...} ].");

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
