package bindeledd.crooked.connector.one;

/** Public beside the ports. */
public final class Helper {}
