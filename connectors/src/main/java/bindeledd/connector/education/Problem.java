package bindeledd.connector.education;

import bindeledd.connector.files.Fault;

/** What can be wrong with PIFU-IMS files beside what can be with any. */
enum Problem implements Fault {
  FILTYPE_UKJENT("Filtypen er ikke kjent.", "Lever uttrekket som .xml, med den endelsen."),
  XML_ROT("Filens ytterste element er ikke enterprise.", "Lever et uttrekk i PIFU-IMS."),
  OBJEKT_UKJENT(
      "Elementet er ikke et objekt i PIFU-IMS.",
      "La enterprise bare inneholde properties, person, group og membership."),
  NOEKKEL_MANGLER(
      "Objektet mangler sourcedid.", "Gi hvert objekt nøkkelen medlemskapene viser til."),
  ROLLE_MANGLER("Medlemmet har ingen rolle.", "La hvert member ha minst én role.");

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
