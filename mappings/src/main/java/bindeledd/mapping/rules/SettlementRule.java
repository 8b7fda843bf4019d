package bindeledd.mapping.rules;

import java.util.List;
import java.util.Map;

/** A rule of the day of settlement. What it says stands in {@code rules/settlement.csv}. */
public enum SettlementRule implements Ruled {
  BOSETTING_FREMTID,
  BOSETTING_FOER_UTSOEKT,
  BOSETTING_SAK,
  BOSETTING_TRUKKET;

  private static final Map<String, RuleRow> BOOK = RuleRow.book("/rules/settlement.csv");

  @Override
  public RuleRow row() {
    return RuleRow.of(BOOK, name());
  }

  /** The ids in the table, whether the code knows them or not. */
  static List<String> inTable() {
    return BOOK.keySet().stream().sorted().toList();
  }
}
