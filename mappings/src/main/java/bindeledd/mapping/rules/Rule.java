package bindeledd.mapping.rules;

import java.util.List;
import java.util.Map;

/**
 * A rule that records of the programme family are checked by. Text, severity, source and validity
 * stand in {@code rules/rules.csv}; the name is the rule's id in findings.
 */
public enum Rule implements Ruled {
  DATO_FREMTID,
  PERIODE_BAKVENDT,
  PERIODE_UTEN_SLUTT,
  ANNULLERING_UTEN_GRUNN,
  KODE_UKJENT,
  KODE_UTENFOR_TID,
  KODE_LOVVERK,
  VEDTAKSTYPE_ORDNING,
  LOVVERK_FORBUDT,
  LOVVERK_BLANDET,
  LOVVERK_IKRAFT,
  FORUTSETNING_VEDTAK,
  FORUTSETNING_ORDNING,
  FORUTSETNING_TILTAK,
  FORUTSETNING_UTDANNING,
  VEDTAK_AVSLAATT,
  SLUTTMAL_ORDNING,
  SLUTTMAL_UTDANNING,
  SLUTTMAL_OVER_55,
  SLUTTMAL_UNDER_25,
  PROGRAMTID,
  PROGRAMTID_FORLENGELSE,
  OPPSTART_FRIST,
  TILBUDSDATO_MANGLER,
  TILBUDSDATO_ETTER_VEDTAK,
  HJEMMEL_MANGLER,
  ALDER_PROGRAM,
  REGISTRERINGSFRIST,
  AARSFRIST,
  OVERLAPP_VEDTAK,
  OVERLAPP_FRITAK,
  OVERLAPP_TILTAK,
  OVERLAPP_PERMISJON,
  OVERLAPP_FRAVAER,
  OVERLAPP_TIMER,
  FRAVAER_I_PERMISJON,
  UTENFOR_VEDTAK,
  ETTER_AVSLUTNING,
  MENGDE_UGYLDIG,
  MENGDE_UMULIG,
  OVER_FULLTID,
  AVSLUTNING_FOR_START,
  AVSLUTNING_FLERE,
  KLAGE_FOR_VEDTAK,
  KLAGE_UTFALL,
  UTVIDET_NORSK_VINDU,
  NORSK_FRIST;

  private static final Map<String, RuleRow> BOOK = RuleRow.book("/rules/rules.csv");

  @Override
  public RuleRow row() {
    return RuleRow.of(BOOK, name());
  }

  /** The ids in the table, whether the code knows them or not. */
  static List<String> inTable() {
    return BOOK.keySet().stream().sorted().toList();
  }
}
