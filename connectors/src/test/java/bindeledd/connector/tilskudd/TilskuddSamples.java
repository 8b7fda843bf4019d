package bindeledd.connector.tilskudd;

import bindeledd.connector.Secret;
import bindeledd.schema.tilskudd.Ekstrasoknad;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Handling;
import bindeledd.schema.tilskudd.Kolonne;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Radsvar;
import bindeledd.schema.tilskudd.Statussporsmal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists, requests and answers about made-up people. */
final class TilskuddSamples {

  /** Synthetic: Skatteetaten's series. */
  static final String KARI = "05819098850";

  static final String DUF = "201712345602";

  private TilskuddSamples() {}

  static TilskuddProperties properties(@Nullable URI url, @Nullable Path folder, Duration timeout) {
    return properties(url, folder, timeout, 10, Map.of());
  }

  static TilskuddProperties properties(
      @Nullable URI url,
      @Nullable Path folder,
      Duration timeout,
      int pageSize,
      Map<Liste, Map<Kolonne, String>> columns) {
    return new TilskuddProperties(
        url,
        url == null ? null : new Secret(TilskuddSandbox.KEY),
        timeout,
        folder,
        Duration.ZERO,
        false,
        pageSize,
        4000,
        65536,
        StandardCharsets.UTF_8,
        null,
        null,
        columns);
  }

  /** A list with its own headings and as many rows. */
  static List<List<Object>> rows(Liste list, int count) {
    var rows = new ArrayList<List<Object>>();
    rows.add(list.kolonner().stream().<Object>map(Kolonne::navn).toList());
    for (int i = 0; i < count; i++) {
      int number = i;
      rows.add(list.kolonner().stream().<Object>map(column -> value(column, number)).toList());
    }
    return rows;
  }

  private static String value(Kolonne column, int number) {
    return switch (column) {
      case LINJE_ID -> "L-" + number;
      case TERMIN -> "2026-Q1";
      case TILSKUDDSAAR -> "2026";
      case KOMMUNENR -> "0301";
      case DUF -> DUF;
      case FNR -> KARI;
      case KODE -> "AR-2";
      case BELOP, SOKT_BELOP, INNVILGET_BELOP -> "12 345,50";
      case FRA_MAANED -> "2026-01";
      case TIL_MAANED -> "2026-03";
      case STATUS -> "UTBETALT";
      case KORRIGERER_LINJE_ID -> "";
      case BOSETTINGSDATO -> "2025-02-03";
      case DATO, VEDTAKSDATO -> "2026-04-07";
      case GRUPPE -> "AR2_5";
      case REFERANSE -> "BANK-" + number;
      case UTFALL -> "INNVILGET";
    };
  }

  static Endringsforesporsel request(String reference, String line, long version) {
    return new Endringsforesporsel(
        Handling.SEND,
        "0301",
        reference,
        version,
        Endringsforesporsel.Gjelder.PERSON,
        DUF,
        KARI,
        null,
        line,
        "AR-2",
        2026,
        1_234_550L,
        Endringsforesporsel.Type.FEIL_BELOP,
        "Beløpet er for lavt.",
        "2026/17-3");
  }

  static Ekstrasoknad application(String reference, String code, int year, boolean consent) {
    return new Ekstrasoknad(
        Handling.SEND,
        "0301",
        reference,
        1,
        DUF,
        KARI,
        year,
        code,
        "2026-02-03",
        List.of(new Ekstrasoknad.Utgiftspost("Avlastning", 12_000_000L)),
        consent,
        "2026/17-4",
        "2027-04-03");
  }

  static Statussporsmal question(String reference) {
    return new Statussporsmal("0301", reference);
  }

  static Radsvar accepted(String origin) {
    return new Radsvar(
        Liste.TILSKUDDSLINJER,
        "L-7",
        1,
        Radsvar.Status.GODTATT,
        "casework",
        "R-7",
        Instant.parse("2026-04-07T08:00:00Z"),
        List.of(),
        origin);
  }

  static Radsvar rejected(String origin) {
    return new Radsvar(
        Liste.BANKPOSTER,
        "BANK-7",
        0,
        Radsvar.Status.AVVIST,
        "bindeledd",
        "",
        Instant.parse("2026-04-07T08:00:00Z"),
        List.of(
            new Radsvar.Merknad("UGYLDIG_FORM", "dato", "Verdien har ikke riktig form.", "Rett."),
            new Radsvar.Merknad("MANGLER", "belop", "Feltet mangler.", "=1+1")),
        origin);
  }
}
