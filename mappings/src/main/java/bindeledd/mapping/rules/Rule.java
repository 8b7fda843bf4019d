package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule that records of the programme family are checked by. Text, severity, source and validity
 * stand in {@code rules/rules.csv}; the name is the rule's id in findings.
 */
public enum Rule {
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

  private static final Map<String, Row> BOOK =
      Rows.of("/rules/rules.csv").stream()
          .map(Row::of)
          .collect(Collectors.toUnmodifiableMap(Row::rule, Function.identity()));

  /** What the table says of this rule. */
  public Row row() {
    Row row = BOOK.get(name());
    if (row == null) {
      throw new IllegalStateException("rules.csv says nothing of " + name());
    }
    return row;
  }

  /** The ids in the table, whether the code knows them or not. */
  static List<String> inTable() {
    return BOOK.keySet().stream().sorted().toList();
  }

  /**
   * One row of the table.
   *
   * @param unknown what is not known when the rule cannot be judged; empty when it always can
   */
  public record Row(
      String rule,
      Severity severity,
      String text,
      String advice,
      String unknown,
      String source,
      Validity validity) {

    private static Row of(Rows.Row row) {
      return new Row(
          row.text("rule"),
          Severity.valueOf(row.text("severity")),
          row.text("text"),
          row.text("advice"),
          row.find("unknown").orElse(""),
          row.text("source"),
          row.validity());
    }

    /** It is broken; {@code values} stand in for {0}, {1} … in the text. */
    Finding broken(String field, List<String> values) {
      String filled = text;
      for (int i = 0; i < values.size(); i++) {
        filled = filled.replace("{" + i + "}", values.get(i));
      }
      return new Finding(severity, rule, field, filled, advice);
    }

    /** Not enough is known to judge by. */
    Finding notChecked(String field) {
      return Finding.notChecked(rule, field, "Ikke kontrollert: " + unknown);
    }

    /** The table has no rule for that day. */
    Finding outOfTime(String field) {
      return Finding.notChecked(
          rule, field, "Ikke kontrollert: vi kjenner ikke regelen som gjaldt på datoen.");
    }
  }
}
