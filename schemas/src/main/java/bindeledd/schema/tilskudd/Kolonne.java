package bindeledd.schema.tilskudd;

/** A column of the portal's lists. How the portal itself heads it is the installation's to say. */
public enum Kolonne {
  /** Linjens faste id i portalen. */
  LINJE_ID("linjeId"),
  /** År og kvartal, ÅÅÅÅ-Q1 til ÅÅÅÅ-Q4. */
  TERMIN("termin"),
  /** Året tilskuddet gjelder. */
  TILSKUDDSAAR("tilskuddsaar"),
  /** Kommunenummer etter SSB Klass 131. */
  KOMMUNENR("kommunenr"),
  /** DUF-nummer; tomt på linjer som gjelder kommunen. */
  DUF("duf"),
  /** Fødselsnummer eller D-nummer. */
  FNR("fnr"),
  /** Tilskuddskoden; mellomrom i den betyr ingenting. */
  KODE("kode"),
  /** Beløp i kroner. */
  BELOP("belop"),
  /** Første måned, ÅÅÅÅ-MM. */
  FRA_MAANED("fraMaaned"),
  /** Siste måned, ÅÅÅÅ-MM. */
  TIL_MAANED("tilMaaned"),
  /** UTLØST, UTBETALT, KORRIGERT eller TRUKKET. */
  STATUS("status"),
  /** Linjen som denne korrigerer. */
  KORRIGERER_LINJE_ID("korrigererLinjeId"),
  /** Bosettingsdatoen slik portalen har den. */
  BOSETTINGSDATO("bosettingsdato"),
  /** Dagen banken bokførte beløpet. */
  DATO("dato"),
  /** AR1, AR2_5, SAERSKILT, EKSTRA, NORSK eller GRUNN. */
  GRUPPE("gruppe"),
  /** Bankens referanse. */
  REFERANSE("referanse"),
  /** Beløpet det er søkt om, i kroner. */
  SOKT_BELOP("soktBelop"),
  /** Beløpet som er innvilget, i kroner. */
  INNVILGET_BELOP("innvilgetBelop"),
  /** Dagen vedtaket ble gjort. */
  VEDTAKSDATO("vedtaksdato"),
  /** INNVILGET, DELVIS_INNVILGET eller AVSLÅTT. */
  UTFALL("utfall");

  private final String navn;

  Kolonne(String navn) {
    this.navn = navn;
  }

  /** What it is called in our contract, and where nothing else is configured. */
  public String navn() {
    return navn;
  }
}
