package bindeledd.mapping;

import bindeledd.schema.casework.Felt;

/** How each field is to be written, for the one who must mend it. */
final class CaseworkForms {

  private CaseworkForms() {}

  static String of(Felt field) {
    return switch (field) {
      case TYPE -> "Skriv posttypen slik kontrakten har den, for eksempel VEDTAK.";
      case HANDLING -> "Skriv REGISTRER, KORRIGER eller ANNULLER.";
      case BEGRUNNELSE -> "Skriv hvorfor posten annulleres, med høyst 400 tegn på én linje.";
      case LOKAL_REFERANSE, VEDTAKSREFERANSE, ERSTATTER_TILTAK ->
          "Skriv fagsystemets faste nøkkel, med høyst 100 tegn på én linje.";
      case VERSJON -> "Skriv et helt tall fra 1 og oppover.";
      case ENDRET_TID -> "Skriv tiden med tidssone, for eksempel 2026-03-02T10:15:00+01:00.";
      case KOMMUNENR -> "Skriv kommunenummeret med fire siffer.";
      case FNR -> "Skriv de elleve sifrene uten mellomrom.";
      case DNR -> "Skriv de elleve sifrene i D-nummeret uten mellomrom; det første er 4 til 7.";
      case DUF -> "Skriv de tolv sifrene uten mellomrom.";
      case ENDRINGSTYPE -> "Skriv MANGLER, FEIL_KODE, FEIL_BELOP, FLYTTET eller IKKE_I_MAALGRUPPE.";
      case TILSKUDDSAAR -> "Skriv året med fire siffer.";
      case LINJE_ID, TILSKUDDSSAK, DOKUMENT, LEGEERKLAERING ->
          "Skriv nøkkelen slik portalen eller arkivet har den, med høyst 60 tegn uten mellomrom.";
      case FORKLARING -> "Skriv hva som er galt, med høyst 400 tegn på én linje.";
      case UTGIFTER ->
          "Skriv formål=kroner med | mellom, for eksempel"
              + " Avlastning=120000|Støttekontakt=45000,50.";
      case FORNAVN, MELLOMNAVN, ETTERNAVN -> "Skriv navnet med høyst 200 tegn på én linje.";
      case STATSBORGERSKAP ->
          "Skriv landkoden med tre store bokstaver, for eksempel SYR; flere med mellomrom mellom.";
      case LOVVERK -> "Skriv INTEGRERINGSLOVEN eller INTRODUKSJONSLOVEN.";
      case ORDNING -> "Skriv INTRODUKSJONSPROGRAM, NORSKOPPLAERING eller MOTTAK.";
      case MAALTYPE -> "Skriv SLUTTMAAL eller NORSKMAAL.";
      case KODE, AARSAK, UTFALL, SPRAAK, REFERANSE_GRUNNLAG ->
          "Bruk en kode fra kodelisten for feltet.";
      case FAMILIEFORHOLD -> "Skriv ENSLIG, FAMILIE, GJENFORENT eller FOEDT.";
      case OPPHOLDSGRUNNLAG ->
          "Bruk koder fra kodelisten for feltet; flere med mellomrom mellom, det siste sist.";
      case HJEMMEL -> "Skriv rettsgrunnlaget, med høyst 400 tegn på én linje.";
      case FOEDSELSDATO,
          FOERSTE_BOSETTING,
          REFERANSE_BOSATT,
          GJENFORENING_SOEKT,
          DATO,
          VEDTAKSDATO,
          TILBUDSDATO,
          MOTTATT_DATO,
          FRA_DATO,
          TIL_DATO,
          UTFALLSDATO ->
          "Skriv en dato som finnes, på formen ÅÅÅÅ-MM-DD.";
      case HAR_VIDEREGAAENDE, GYLDIG, KOMMUNAL_BOLIG, SAMTYKKE, FORNYBAR -> "Skriv JA eller NEI.";
      case BOSETTINGSSAK -> "Skriv saksnummeret slik IMDinett har det, med høyst 60 tegn.";
      case FAG -> "Skriv NORSK eller SAMFUNNSKUNNSKAP.";
      case ENHET -> "Skriv DAGER eller TIMER.";
      case TIMER_PER_UKE,
          TIMER_GJENNOMFOERT,
          TIMER_FRAVAER,
          MENGDE,
          BOUTGIFT,
          BELOP,
          LOENNSUTGIFTER,
          FHT2,
          ANDRE_TILSKUDD,
          BRUKERBETALING,
          RAMMETILSKUDD ->
          "Skriv et tall med høyst to desimaler, for eksempel 12,5.";
      case AAR -> "Skriv året med fire siffer, for eksempel 2025.";
      case SOKNADSMAANED -> "Skriv en måned på formen ÅÅÅÅ-MM.";
      case HUSSTAND -> "Skriv numrene til de andre i boligen med mellomrom mellom, høyst 20.";
    };
  }
}
