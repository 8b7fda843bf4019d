package bindeledd.crooked.ledger;

/** Something of the routes. */
public final class Book {}
