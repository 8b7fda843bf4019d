package bindeledd.schema.tilskudd;

/**
 * Which request the status is asked of: the municipality's own key of it, which names no person.
 */
public record Statussporsmal(String kommunenr, String lokalReferanse) {}
