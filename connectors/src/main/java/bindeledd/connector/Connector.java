package bindeledd.connector;

/**
 * A system we exchange records with. One implementation per system; it connects on first use, never
 * before.
 */
public interface Connector {

  /** The ports this system offers, each with the code that serves it. Read once, at start-up. */
  Contract contract();

  /** Whether the system would answer now. Cheap, repeatable, never throws, concerns no person. */
  Health health();
}
