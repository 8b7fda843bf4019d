package bindeledd.connector.folkeregister;

/** Which way to the register: whose address, and which scope opens it. */
enum Channel {
  /** Skatteetaten's own service, with the rights package for public bodies with legal basis. */
  SKATTEETATEN("folkeregister:deling/offentligmedhjemmel"),
  /** KS Fiks, which municipalities normally use; a role takes the rights package's place. */
  FIKS("ks:fiks");

  private final String scope;

  Channel(String scope) {
    this.scope = scope;
  }

  String scope() {
    return scope;
  }
}
