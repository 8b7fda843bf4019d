package bindeledd.connector.files;

/** What can be wrong with a file of any system. */
public enum FileFault implements Fault {
  FELT_FOR_LANGT("Verdien er for lang.", "Kort ned verdien."),
  FELT_UGYLDIGE_TEGN(
      "Verdien har tegn som ikke kan lagres.",
      "Se etter tegn i eksporten som ikke er tekst, for eksempel null-tegn."),
  RAD_FOR_LANG(
      "Raden er for lang til å være en post.", "Se etter manglende linjeskift i eksporten."),
  XML_UGYLDIG(
      "Filen er ikke gyldig XML, eller den er kuttet av.",
      "Alt før dette stedet er tatt imot. Rett feilen og lever hele filen på nytt."),
  XML_DOCTYPE(
      "XML-filen har en DOCTYPE eller egne entiteter. Det er ikke tillatt.",
      "Lever filen uten DOCTYPE."),
  FIL_FOR_STORE_DELER(
      "En del av filen er for stor til å være en post.",
      "Alt før dette stedet er tatt imot. Se etter feil i eksporten og lever på nytt."),
  FIL_TOM("Filen er tom.", "Eksporter filen på nytt."),
  RAD_ANTALL_FELT(
      "Raden har ikke like mange felt som overskriften.",
      "Se etter avkuttet fil, eller semikolon i en verdi uten anførselstegn."),
  RAD_ANFOERSELSTEGN(
      "Et anførselstegn i raden er ikke avsluttet.",
      "Sett verdien i anførselstegn, doble dem som hører til verdien, og unngå linjeskift i den."),
  FELT_DOBBELT("Feltet står to ganger i posten.", "La hvert felt stå én gang."),
  FELT_SAMMENSATT("Feltet har innhold av flere deler.", "Skriv verdien som ren tekst."),
  POST_IKKE_OBJEKT("Dette er ikke en post.", "La listen bare inneholde poster."),
  JSON_UGYLDIG(
      "Filen er ikke gyldig JSON, eller den er kuttet av.",
      "Alt før dette stedet er tatt imot. Rett feilen og lever hele filen på nytt."),
  JSON_ROT("Filen er ikke en JSON-liste av poster.", "La filen være en liste: [ {...}, {...} ].");

  private final String text;
  private final String advice;

  FileFault(String text, String advice) {
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
