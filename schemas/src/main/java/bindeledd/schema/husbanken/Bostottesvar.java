package bindeledd.schema.husbanken;

/** What Husbanken answers when it is asked about somebody it knows, or refuses to look for. */
public sealed interface Bostottesvar permits Bostotte, Bostottesvar.Avvist {

  /**
   * It does not take the question, and says so of this one only.
   *
   * @param kode its own code
   */
  record Avvist(String kode) implements Bostottesvar {}
}
