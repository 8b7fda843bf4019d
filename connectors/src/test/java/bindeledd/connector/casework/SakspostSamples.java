package bindeledd.connector.casework;

import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.util.Arrays;
import java.util.List;

/** Valid records of every type, about one made-up participant. */
public final class SakspostSamples {

  /** Synthetic: Skatteetaten's series. */
  static final String FNR = "05819098850";

  static final String DNR = "57828298706";
  static final String FORNAVN = "Kanarifornavn";
  static final String ETTERNAVN = "Kanarietternavn";

  private SakspostSamples() {}

  /** One of each type. */
  static List<Sakspost> oneOfEach() {
    return Arrays.stream(Sakstype.values()).map(type -> of(type, 1)).toList();
  }

  /** Any number of them, all different. */
  static List<Sakspost> many(int count) {
    var types = Sakstype.values();
    return java.util.stream.IntStream.rangeClosed(1, count)
        .mapToObj(n -> of(types[n % types.length], n))
        .toList();
  }

  /** A valid record, with every field its type can have. */
  static Sakspost of(Sakstype type, int number) {
    var post =
        Sakspost.av(type)
            .med(Felt.HANDLING, "REGISTRER")
            .med(Felt.LOKAL_REFERANSE, "FLY-" + type.name().charAt(0) + "-" + number)
            .med(Felt.VERSJON, "1")
            .med(Felt.ENDRET_TID, "2026-03-02T10:15:00+01:00")
            .med(Felt.KOMMUNENR, "0301")
            .med(Felt.FNR, FNR)
            .med(Felt.DUF, "201712345602");
    return switch (type) {
      case DELTAKER ->
          post.med(Felt.DNR, DNR)
              .med(Felt.FORNAVN, FORNAVN)
              .med(Felt.MELLOMNAVN, "Anne; \"Åse\"")
              .med(Felt.ETTERNAVN, ETTERNAVN)
              .med(Felt.FOEDSELSDATO, "1990-01-05")
              .med(Felt.STATSBORGERSKAP, "SYR ERI")
              .med(Felt.OPPHOLDSGRUNNLAG, "ASYLSOEKER FAMILIE")
              .med(Felt.FOERSTE_BOSETTING, "2025-06-03")
              .med(Felt.FAMILIEFORHOLD, "GJENFORENT")
              .med(Felt.REFERANSE_BOSATT, "2023-05-02")
              .med(Felt.REFERANSE_GRUNNLAG, "ASYL")
              .med(Felt.GJENFORENING_SOEKT, "2024-11-20")
              .med(Felt.FORNYBAR, "JA");
      case UTDANNINGSBAKGRUNN ->
          post.med(Felt.HAR_VIDEREGAAENDE, "NEI").med(Felt.DATO, "2026-02-01");
      case VEDTAK ->
          post.med(Felt.LOVVERK, "INTEGRERINGSLOVEN")
              .med(Felt.ORDNING, "INTRODUKSJONSPROGRAM")
              .med(Felt.KODE, "TILDELING")
              .med(Felt.VEDTAKSDATO, "2026-02-10")
              .med(Felt.TILBUDSDATO, "2026-02-01")
              .med(Felt.FRA_DATO, "2026-03-01")
              .med(Felt.TIL_DATO, "2027-02-28")
              .med(Felt.HJEMMEL, "HELSE");
      case MAAL ->
          post.med(Felt.VEDTAKSREFERANSE, "FLY-V-1")
              .med(Felt.MAALTYPE, "SLUTTMAAL")
              .med(Felt.KODE, "ARBEID")
              .med(Felt.DATO, "2026-02-10");
      case KONTRAKT -> post.med(Felt.DATO, "2026-02-20");
      case BOSETTING -> post.med(Felt.DATO, "2026-02-02").med(Felt.BOSETTINGSSAK, "BOS-1");
      case FRITAK ->
          post.med(Felt.LOVVERK, "INTEGRERINGSLOVEN")
              .med(Felt.KODE, "FRITAK_PROVE_NORSK")
              .med(Felt.HJEMMEL, "HELSE")
              .med(Felt.VEDTAKSDATO, "2026-04-01")
              .med(Felt.FRA_DATO, "2026-04-01")
              .med(Felt.TIL_DATO, "2026-12-31");
      case TILTAK ->
          post.med(Felt.VEDTAKSREFERANSE, "FLY-V-1")
              .med(Felt.KODE, "SPRAKPRAKSIS")
              .med(Felt.FRA_DATO, "2026-03-10")
              .med(Felt.TIL_DATO, "2026-06-10")
              .med(Felt.TIMER_PER_UKE, "18,75")
              .med(Felt.ERSTATTER_TILTAK, "FLY-T-0");
      case PERMISJON ->
          post.med(Felt.VEDTAKSREFERANSE, "FLY-V-1")
              .med(Felt.AARSAK, "SYKDOM")
              .med(Felt.VEDTAKSDATO, "2026-05-01")
              .med(Felt.FRA_DATO, "2026-05-04")
              .med(Felt.TIL_DATO, "2026-05-15");
      case TIMER ->
          post.med(Felt.FAG, "NORSK")
              .med(Felt.FRA_DATO, "2026-03-01")
              .med(Felt.TIL_DATO, "2026-03-31")
              .med(Felt.TIMER_GJENNOMFOERT, "52.5")
              .med(Felt.TIMER_FRAVAER, "3")
              .med(Felt.SPRAAK, "NO");
      case FRAVAER ->
          post.med(Felt.ORDNING, "INTRODUKSJONSPROGRAM")
              .med(Felt.FRA_DATO, "2026-03-16")
              .med(Felt.TIL_DATO, "2026-03-18")
              .med(Felt.MENGDE, "3")
              .med(Felt.ENHET, "DAGER")
              .med(Felt.GYLDIG, "JA")
              .med(Felt.AARSAK, "EGEN_SYKDOM");
      case AVSLUTNING ->
          post.med(Felt.VEDTAKSREFERANSE, "FLY-V-1")
              .med(Felt.DATO, "2027-02-28")
              .med(Felt.AARSAK, "ARBEID");
      case KLAGE ->
          post.med(Felt.VEDTAKSREFERANSE, "FLY-V-1")
              .med(Felt.MOTTATT_DATO, "2026-03-05")
              .med(Felt.UTFALL, "MEDHOLD")
              .med(Felt.UTFALLSDATO, "2026-04-05");
      case BOSTOTTESOKNAD ->
          post.med(Felt.MOTTATT_DATO, "2026-03-02")
              .med(Felt.SOKNADSMAANED, "2026-03")
              .med(Felt.HUSSTAND, DNR)
              .med(Felt.BOUTGIFT, "9500,50")
              .med(Felt.KOMMUNAL_BOLIG, "JA");
      case ENDRINGSFORESPORSEL ->
          post.med(Felt.KODE, "AR-2")
              .med(Felt.ENDRINGSTYPE, "FEIL_BELOP")
              .med(Felt.TILSKUDDSAAR, "2026")
              .med(Felt.LINJE_ID, "L-2026-17")
              .med(Felt.TILSKUDDSSAK, "2026/44")
              .med(Felt.BELOP, "12345,50")
              .med(Felt.FORKLARING, "Beløpet gjelder tre måneder, ikke to.")
              .med(Felt.DOKUMENT, "2026/17-3");
      case EKSTRATILSKUDD ->
          post.med(Felt.KODE, "FHT2")
              .med(Felt.DATO, "2025-09-15")
              .med(Felt.TILSKUDDSAAR, "2026")
              .med(Felt.UTGIFTER, "Avlastning=120000|Støttekontakt=45000,50")
              .med(Felt.SAMTYKKE, "JA")
              .med(Felt.LEGEERKLAERING, "2026/17-4");
      case REFUSJONSGRUNNLAG ->
          post.med(Felt.FOEDSELSDATO, "1990-01-05")
              .med(Felt.VEDTAKSDATO, "2024-12-10")
              .med(Felt.FRA_DATO, "2025-01-01")
              .med(Felt.TIL_DATO, "2025-12-31")
              .med(Felt.AAR, "2025")
              .med(Felt.LOENNSUTGIFTER, "2845000,50")
              .med(Felt.FHT2, "850000")
              .med(Felt.ANDRE_TILSKUDD, "12000")
              .med(Felt.BRUKERBETALING, "0")
              .med(Felt.RAMMETILSKUDD, "0");
    };
  }
}
