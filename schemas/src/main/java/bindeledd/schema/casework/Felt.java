package bindeledd.schema.casework;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A field of a {@link Sakspost}: JSON property, XML element and CSV column of the same name. Which
 * belong to which type, and how they are written, is {@code sakspost.schema.json}'s to say.
 */
public enum Felt {
  /** Hva posten gjelder. */
  TYPE("type"),
  /**
   * Ny post, ny versjon som erstatter hele den forrige, eller tilbakekalling. En annullering
   * gjentar innholdet og sier hvorfor i begrunnelse.
   */
  HANDLING("handling"),
  /** Hvorfor posten annulleres; må være med ved ANNULLER. */
  BEGRUNNELSE("begrunnelse"),
  /** Fagsystemets faste nøkkel for det posten gjelder; ikke et personnummer. */
  LOKAL_REFERANSE("lokalReferanse"),
  /** Løpende fra 1; en høyere versjon erstatter en lavere. */
  VERSJON("versjon"),
  /** Når fagsystemet sist endret posten, med tidssone. */
  ENDRET_TID("endretTid"),
  /** Kommunenummer etter SSB Klass 131. */
  KOMMUNENR("kommunenr"),
  /** Fødselsnummer, eller D-nummer når personen bare har det. */
  FNR("fnr"),
  /** D-nummer som personen også har eller har hatt. */
  DNR("dnr"),
  /** DUF-nummer. */
  DUF("duf"),
  /** Fornavn. */
  FORNAVN("fornavn"),
  /** Mellomnavn. */
  MELLOMNAVN("mellomnavn"),
  /** Etternavn. */
  ETTERNAVN("etternavn"),
  /** Fødselsdato. */
  FOEDSELSDATO("foedselsdato"),
  /** Landkode(r) etter ISO 3166-1 alfa-3, skilt med mellomrom. */
  STATSBORGERSKAP("statsborgerskap"),
  /** Hva personen har og har hatt opphold på grunnlag av, det siste sist, skilt med mellomrom. */
  OPPHOLDSGRUNNLAG("oppholdsgrunnlag"),
  /** Første bosettingsdato i Norge, også i en annen kommune. */
  FOERSTE_BOSETTING("foersteBosetting"),
  /** Hvordan personen kom til husstanden. */
  FAMILIEFORHOLD("familieforhold"),
  /** Når referansepersonen, eller moren til et barn født her, først ble bosatt. */
  REFERANSE_BOSATT("referanseBosatt"),
  /** Hva referansepersonen har opphold på grunnlag av. */
  REFERANSE_GRUNNLAG("referanseGrunnlag"),
  /** Når det ble søkt om familiegjenforening. */
  GJENFORENING_SOEKT("gjenforeningSoekt"),
  /** Om tillatelsen kan fornyes. */
  FORNYBAR("fornybar"),
  /** Loven som gjelder for personen. */
  LOVVERK("lovverk"),
  /** Ordningen. */
  ORDNING("ordning"),
  /** lokalReferanse til vedtaket posten bygger på. */
  VEDTAKSREFERANSE("vedtaksreferanse"),
  /** Hvilket mål. */
  MAALTYPE("maaltype"),
  /** Vedtakstype, målkode, tiltakskode, fritakstype eller tilskuddskode, etter type. */
  KODE("kode"),
  /** Årsak til permisjon, fravær eller avslutning. */
  AARSAK("aarsak"),
  /** Rettsgrunnlag; må være med ved fritak og avslag. */
  HJEMMEL("hjemmel"),
  /**
   * Når målet ble satt, kontrakten undertegnet, bakgrunnen vurdert, programmet avsluttet eller
   * personen bosatt, etter type.
   */
  DATO("dato"),
  /** Når vedtaket ble gjort. */
  VEDTAKSDATO("vedtaksdato"),
  /** Når programmet ble tilbudt; må være med for introduksjonsprogram. */
  TILBUDSDATO("tilbudsdato"),
  /** Når klagen eller søknaden kom. */
  MOTTATT_DATO("mottattDato"),
  /** Første dag. */
  FRA_DATO("fraDato"),
  /** Siste dag; tom når perioden er åpen. */
  TIL_DATO("tilDato"),
  /** Om personen har fullført videregående opplæring. */
  HAR_VIDEREGAAENDE("harVideregaaende"),
  /** Tiltakets omfang. */
  TIMER_PER_UKE("timerPerUke"),
  /** lokalReferanse til tiltaket dette kommer i stedet for. */
  ERSTATTER_TILTAK("erstatterTiltak"),
  /** Faget timene er gitt i. */
  FAG("fag"),
  /** Språket det undervises på. */
  SPRAAK("spraak"),
  /** Gjennomførte timer. */
  TIMER_GJENNOMFOERT("timerGjennomfoert"),
  /** Timer fravær. */
  TIMER_FRAVAER("timerFravaer"),
  /** Hvor mye fravær. */
  MENGDE("mengde"),
  /** Hva fraværet telles i. */
  ENHET("enhet"),
  /** Om fraværet er gyldig. */
  GYLDIG("gyldig"),
  /** Utfallet av klagen. */
  UTFALL("utfall"),
  /** Når klagen ble avgjort; følger utfall. */
  UTFALLSDATO("utfallsdato"),
  /** Saken i IMDinett som personen er bosatt etter; tom for den kommunen ikke har noen sak for. */
  BOSETTINGSSAK("bosettingssak"),
  /** Måneden det søkes for; forholdene den 1. avgjør. */
  SOKNADSMAANED("soknadsmaaned"),
  /** Fødselsnummer, D-nummer eller DUF-nummer for de andre i boligen, skilt med mellomrom. */
  HUSSTAND("husstand"),
  /** Boutgifter i måneden, i kroner. */
  BOUTGIFT("boutgift"),
  /** Om kommunen leier ut boligen. */
  KOMMUNAL_BOLIG("kommunalBolig"),
  /** Hva som er galt med tilskuddet. */
  ENDRINGSTYPE("endringstype"),
  /** Året tilskuddet gjelder. */
  TILSKUDDSAAR("tilskuddsaar"),
  /** Tilskuddslinjen det gjelder, slik IMDi Tilskudd har den; tom når linjen mangler. */
  LINJE_ID("linjeId"),
  /** Saken i IMDi Tilskudd, når forespørselen gjelder mer enn personen. */
  TILSKUDDSSAK("tilskuddssak"),
  /** Beløpet linjen skulle vært på, i kroner. */
  BELOP("belop"),
  /** Hvorfor tilskuddet skal endres. */
  FORKLARING("forklaring"),
  /** Referansen til dokumentasjonen i kommunens arkiv. */
  DOKUMENT("dokument"),
  /** Utgiftene det søkes om: formål=kroner, med loddrett strek mellom dem. */
  UTGIFTER("utgifter"),
  /** Om personen samtykker. */
  SAMTYKKE("samtykke"),
  /** Referansen til legeerklæringen i kommunens arkiv. */
  LEGEERKLAERING("legeerklaering"),
  /** Året utgiftene er påløpt. */
  AAR("aar"),
  /** Direkte lønnsutgifter til tjenester med vedtak i året, i kroner. */
  LOENNSUTGIFTER("loennsutgifter"),
  /** Ekstratilskudd (FHT2) for året, i kroner; 0 når det ikke er noe. */
  FHT2("fht2"),
  /** Andre statlige, øremerkede tilskudd for året, i kroner; 0 når det ikke er noen. */
  ANDRE_TILSKUDD("andreTilskudd"),
  /** Brukerbetaling i året, i kroner; 0 når det ikke er noen. */
  BRUKERBETALING("brukerbetaling"),
  /** Fradraget for rammetilskuddets andel, i kroner; 0 når det ikke er noe. */
  RAMMETILSKUDD("rammetilskudd");

  private static final Map<String, Felt> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Felt::navn, Function.identity()));

  private final String navn;

  Felt(String navn) {
    this.navn = navn;
  }

  /** Its name in all three forms. */
  public String navn() {
    return navn;
  }

  public static Optional<Felt> kalt(String navn) {
    return Optional.ofNullable(BY_NAME.get(navn));
  }
}
