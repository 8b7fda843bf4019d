package bindeledd.mapping.rules;

import java.util.List;
import java.util.Map;

/** A rule of grants. What it says stands in {@code rules/grants.csv}. */
public enum GrantRule implements Ruled {
  TILSKUDD_KODE,
  TILSKUDD_UTEN_PERSON,
  TILSKUDD_ALDER,
  TILSKUDD_ENSLIG,
  TILSKUDD_AVTALE,
  TILSKUDD_FLYTTET,
  TILSKUDD_DOED,
  TILSKUDD_SATS,
  TILSKUDD_KORREKSJON,
  TILSKUDD_KORRIGERER_SEG_SELV,
  TILSKUDD_DOBBELT,
  TILSKUDD_FHT_BEGGE,
  TILSKUDD_FHT_AAR,
  EKSTRA_KODE,
  EKSTRA_BOSATT_FREMTID,
  EKSTRA_FOER_BOSETTING,
  EKSTRA_FRIST,
  EKSTRA_FRIST_NAER,
  EKSTRA_SAMTYKKE,
  EKSTRA_LEGEERKLAERING,
  EKSTRA_TAK,
  ENDRING_KODE,
  ENDRING_LINJE_MANGLER,
  ENDRING_FORVENTET_MANGLER,
  ENDRING_FINNES;

  private static final Map<String, RuleRow> BOOK = RuleRow.book("/rules/grants.csv");

  @Override
  public RuleRow row() {
    return RuleRow.of(BOOK, name());
  }

  /** The ids in the table, whether the code knows them or not. */
  static List<String> inTable() {
    return BOOK.keySet().stream().sorted().toList();
  }
}
