package bindeledd.mapping.rules;

import java.util.List;
import java.util.Map;

/** A rule of housing allowance. What it says stands in {@code rules/housing.csv}. */
public enum HousingRule implements Ruled {
  BOSTOTTE_MOTTATT_FREMTID,
  BOSTOTTE_FRIST,
  BOSTOTTE_ALDER,
  BOSTOTTE_FOLKEREGISTRERT,
  BOSTOTTE_HUSSTAND,
  BOSTOTTE_LOEPER,
  BOSTOTTE_FLYTTET,
  BOSTOTTE_STANSET,
  BOSTOTTE_INNTEKT,
  BOSTOTTE_DOKUMENTASJON;

  private static final Map<String, RuleRow> BOOK = RuleRow.book("/rules/housing.csv");

  @Override
  public RuleRow row() {
    return RuleRow.of(BOOK, name());
  }

  /** The ids in the table, whether the code knows them or not. */
  static List<String> inTable() {
    return BOOK.keySet().stream().sorted().toList();
  }
}
