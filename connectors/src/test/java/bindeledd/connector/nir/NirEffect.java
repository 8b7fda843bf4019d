package bindeledd.connector.nir;

/**
 * What a message did to the sandbox's registrations.
 *
 * @param message the message's id
 * @param version the registration's version afterwards
 */
public record NirEffect(String message, String localReference, int version, boolean annulled) {}
