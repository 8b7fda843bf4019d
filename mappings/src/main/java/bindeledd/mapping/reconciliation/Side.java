package bindeledd.mapping.reconciliation;

/** A system whose word is compared with the others'. */
public enum Side {
  /** The refugee service's case system: what the municipality has decided and done. */
  CASEWORK("Fagsystemet"),
  /** The adult education's system. */
  EDUCATION("Voksenopplæringen"),
  /** The national introduction register. */
  NIR("NIR"),
  /** The population register. */
  POPULATION("Folkeregisteret"),
  /** IMDi's settlement cases. */
  IMDINETT("IMDinett"),
  /** Housing allowance. */
  HUSBANKEN("Husbanken"),
  /** Grant lines, decisions and requests of the grant portal. */
  TILSKUDD("IMDi Tilskudd"),
  /** Postings of the municipality's bank. */
  BANK("Banken"),
  /** What this adapter has taken in and delivered. */
  LEDGER("Bindeledd");

  private final String label;

  Side(String label) {
    this.label = label;
  }

  /** Its name in reports, in Norwegian. */
  public String label() {
    return label;
  }
}
