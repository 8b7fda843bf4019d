package bindeledd.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens what is stored, and makes the keyed hashes it is found by. What is sealed for one
 * place opens nowhere else.
 */
public final class Vault {

  /** Length of a keyed hash in bytes: 128 bits, which nobody collides by chance. */
  public static final int HASH = 16;

  private final Aead ungraded;
  private final Aead graded;
  private final PrfSet lookup;

  public Vault(Keyset keys) {
    this.ungraded = keys.ungraded();
    this.graded = keys.graded();
    this.lookup = keys.lookup();
  }

  /** Whether content of this grade belongs under the strict key. Unknown does: fail closed. */
  public static boolean strict(@Nullable Grade grade) {
    return grade != Grade.UNGRADED;
  }

  /**
   * Seals.
   *
   * @param place table and row, bound to the content
   */
  public byte[] seal(byte[] content, @Nullable Grade grade, String place) {
    try {
      return keyFor(grade).encrypt(content, place.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealing failed at " + place, e);
    }
  }

  public byte[] seal(String content, @Nullable Grade grade, String place) {
    return seal(content.getBytes(UTF_8), grade, place);
  }

  /**
   * Opens what {@link #seal} made for the same grade and place.
   *
   * @throws CannotOpenException if it was altered, moved, or sealed with a key not given
   */
  public byte[] open(byte[] sealed, @Nullable Grade grade, String place) {
    try {
      return keyFor(grade).decrypt(sealed, place.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new CannotOpenException(place);
    }
  }

  public String openText(byte[] sealed, @Nullable Grade grade, String place) {
    return new String(open(sealed, grade, place), UTF_8);
  }

  /** What a number is found by. */
  public Hash hash(PersonNumber number) {
    return hash("number", number.digits().getBytes(UTF_8));
  }

  /** A keyed hash of {@code content}; equal only for equal purpose and content. */
  public Hash hash(String purpose, byte[] content) {
    byte[] label = purpose.getBytes(UTF_8);
    byte[] input = new byte[label.length + 1 + content.length];
    System.arraycopy(label, 0, input, 0, label.length);
    System.arraycopy(content, 0, input, label.length + 1, content.length);
    try {
      return new Hash(lookup.computePrimary(input, HASH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Hashing failed for " + purpose, e);
    }
  }

  private Aead keyFor(@Nullable Grade grade) {
    return strict(grade) ? graded : ungraded;
  }
}
