package bindeledd.model;

/**
 * A business fact about one person: what the ledger keeps, one entry each. Implementations are
 * records, serialised as JSON by their components.
 */
public interface Fact {

  /** Where it comes from and whom it concerns. */
  Header header();

  /** The kind of fact, as ledger, metrics and receipts name it: the record's name in kebab-case. */
  default String kind() {
    return kindOf(getClass());
  }

  /** {@code EducationBackground} → {@code education-background}. */
  static String kindOf(Class<? extends Fact> type) {
    return KindNames.NAMES.get(type);
  }
}
