package bindeledd.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.schema.education.PifuItem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What we call something an education system tells, which has no key of its own for most of it:
 * {@code PIFU-<group>-<entry>-<person>}, each sixteen letters, so that nobody can take it for a
 * number. A person's key may be their number, so the last part is made with a secret. What is on
 * record is found again by the parts before it: a person's key may change.
 */
final class EducationReference {

  private static final String PREFIX = "PIFU-";
  private static final String LEARNER = PREFIX + "ELEV-";
  private static final int BYTES = 8;

  private EducationReference() {}

  /** What all references of a group begin with. */
  static String ofGroup(PifuItem.Key group) {
    return PREFIX + letters(digest(text(group))) + "-";
  }

  /** What the references of an entry in a group begin with, whoever it is about. */
  static String ofEntry(String group, String entry) {
    return group + letters(digest(entry)) + "-";
  }

  static String ofLearner(byte[] person) {
    return LEARNER + letters(person);
  }

  static String of(String entry, byte[] person) {
    return entry + letters(person);
  }

  static boolean isLearner(String reference) {
    return reference.startsWith(LEARNER);
  }

  /** A key on one line. */
  static String text(PifuItem.Key key) {
    return key.source() + " " + key.id();
  }

  private static String letters(byte[] hash) {
    var text = new StringBuilder();
    for (int i = 0; i < BYTES; i++) {
      text.append((char) ('a' + ((hash[i] >> 4) & 0xF))).append((char) ('a' + (hash[i] & 0xF)));
    }
    return text.toString();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
