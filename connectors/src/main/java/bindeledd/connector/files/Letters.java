package bindeledd.connector.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A fingerprint in sixteen letters from a to p: never mistaken for anybody's number. */
public final class Letters {

  private static final int BYTES = 8;

  private Letters() {}

  public static String of(byte[] content) {
    var text = new StringBuilder();
    byte[] hash = sha256(content);
    for (int i = 0; i < BYTES; i++) {
      text.append((char) ('a' + ((hash[i] >> 4) & 0xF))).append((char) ('a' + (hash[i] & 0xF)));
    }
    return text.toString();
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
