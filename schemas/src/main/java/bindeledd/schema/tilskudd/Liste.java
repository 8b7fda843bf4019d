package bindeledd.schema.tilskudd;

import static bindeledd.schema.tilskudd.Kolonne.BELOP;
import static bindeledd.schema.tilskudd.Kolonne.BOSETTINGSDATO;
import static bindeledd.schema.tilskudd.Kolonne.DATO;
import static bindeledd.schema.tilskudd.Kolonne.DUF;
import static bindeledd.schema.tilskudd.Kolonne.FNR;
import static bindeledd.schema.tilskudd.Kolonne.FRA_MAANED;
import static bindeledd.schema.tilskudd.Kolonne.GRUPPE;
import static bindeledd.schema.tilskudd.Kolonne.INNVILGET_BELOP;
import static bindeledd.schema.tilskudd.Kolonne.KODE;
import static bindeledd.schema.tilskudd.Kolonne.KOMMUNENR;
import static bindeledd.schema.tilskudd.Kolonne.KORRIGERER_LINJE_ID;
import static bindeledd.schema.tilskudd.Kolonne.LINJE_ID;
import static bindeledd.schema.tilskudd.Kolonne.REFERANSE;
import static bindeledd.schema.tilskudd.Kolonne.SOKT_BELOP;
import static bindeledd.schema.tilskudd.Kolonne.STATUS;
import static bindeledd.schema.tilskudd.Kolonne.TERMIN;
import static bindeledd.schema.tilskudd.Kolonne.TILSKUDDSAAR;
import static bindeledd.schema.tilskudd.Kolonne.TIL_MAANED;
import static bindeledd.schema.tilskudd.Kolonne.UTFALL;
import static bindeledd.schema.tilskudd.Kolonne.VEDTAKSDATO;

import java.util.ArrayList;
import java.util.List;

/** A list of the portal's or the bank's, delivered as files in a folder of its own. */
public enum Liste {
  /** Tilskuddslinjer for en termin. */
  TILSKUDDSLINJER("tilskuddslinjer"),
  /** Innbetalinger i kommunens bank. */
  BANKPOSTER("bankposter"),
  /** Vedtak om ekstratilskudd. */
  EKSTRAVEDTAK("ekstravedtak");

  private final String mappe;

  Liste(String mappe) {
    this.mappe = mappe;
  }

  /** The folder its files are put into, and its key in the configuration. */
  public String mappe() {
    return mappe;
  }

  /** Columns that every file has. */
  public List<Kolonne> nodvendige() {
    return switch (this) {
      case TILSKUDDSLINJER ->
          List.of(LINJE_ID, TERMIN, TILSKUDDSAAR, KOMMUNENR, KODE, BELOP, STATUS);
      case BANKPOSTER -> List.of(DATO, BELOP, GRUPPE, REFERANSE);
      case EKSTRAVEDTAK -> List.of(KODE, TILSKUDDSAAR, VEDTAKSDATO, UTFALL);
    };
  }

  /** Columns that a file may lack. */
  public List<Kolonne> valgfrie() {
    return switch (this) {
      case TILSKUDDSLINJER ->
          List.of(DUF, FNR, FRA_MAANED, TIL_MAANED, KORRIGERER_LINJE_ID, BOSETTINGSDATO);
      case BANKPOSTER -> List.of(KOMMUNENR);
      case EKSTRAVEDTAK -> List.of(DUF, FNR, KOMMUNENR, SOKT_BELOP, INNVILGET_BELOP);
    };
  }

  /** All of its columns. */
  public List<Kolonne> kolonner() {
    var alle = new ArrayList<>(nodvendige());
    alle.addAll(valgfrie());
    return List.copyOf(alle);
  }
}
