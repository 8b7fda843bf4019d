package bindeledd.ledger;

import bindeledd.connector.Cursor;

/**
 * The right to read a feed, from where it stands. A later lease has a higher token and fences this
 * one off.
 */
public record FeedLease(String feed, Cursor cursor, long token) {}
