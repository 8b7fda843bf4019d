package bindeledd.mapping.rules;

import java.util.List;
import java.util.Map;

/** A rule of the claim for resource-demanding services; it stands in {@code rules/claim.csv}. */
public enum ClaimRule implements Ruled {
  KRAV_AAR,
  KRAV_VEDTAK,
  KRAV_ALDER,
  KRAV_DOBBELT,
  KRAV_FRADRAG,
  KRAV_INNSLAGSPUNKT,
  KRAV_FRIST,
  KRAV_FHT2;

  private static final Map<String, RuleRow> BOOK = RuleRow.book("/rules/claim.csv");

  @Override
  public RuleRow row() {
    return RuleRow.of(BOOK, name());
  }

  /** The ids in the table, whether the code knows them or not. */
  static List<String> inTable() {
    return BOOK.keySet().stream().sorted().toList();
  }
}
