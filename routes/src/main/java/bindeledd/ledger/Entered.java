package bindeledd.ledger;

/**
 * What entering came to.
 *
 * @param entries new entries
 * @param repeated arrivals that were entered before
 * @param turnedAway records kept but stopped
 * @param unreadable pieces kept as they came
 */
public record Entered(int entries, int repeated, int turnedAway, int unreadable) {}
