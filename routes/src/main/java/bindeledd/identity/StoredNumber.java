package bindeledd.identity;

import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import bindeledd.vault.Hash;
import bindeledd.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number as the index keeps it. */
public record StoredNumber(
    Hash hash, String kind, Sealed sealed, boolean strict, @Nullable Boolean current) {

  /** Ciphertext. */
  public static final class Sealed {
    private final byte[] bytes;

    public Sealed(byte[] bytes) {
      this.bytes = bytes.clone();
    }
  }

  private static final Comparator<StoredNumber> RECEIVERS_ORDER =
      Comparator.comparing((StoredNumber n) -> NumberKind.valueOf(n.kind()) == NumberKind.DUF)
          .thenComparing(n -> !Boolean.TRUE.equals(n.current()))
          .thenComparing(n -> NumberKind.valueOf(n.kind()));

  /** The numbers a person has today, the current national number first; former ones left out. */
  public static List<PersonNumber> today(List<StoredNumber> all, Vault vault) {
    List<StoredNumber> kept = all.stream().filter(n -> !Boolean.FALSE.equals(n.current())).toList();
    return inOrder(kept.isEmpty() ? all : kept, vault);
  }

  /** All of them in the same order. */
  static List<PersonNumber> inOrder(List<StoredNumber> numbers, Vault vault) {
    return numbers.stream().sorted(RECEIVERS_ORDER).map(n -> n.open(vault)).toList();
  }

  /** From columns hash, kind, sealed, strict, current, starting at {@code first}. */
  public static StoredNumber from(ResultSet row, int first) throws SQLException {
    return new StoredNumber(
        new Hash(row.getBytes(first)),
        row.getString(first + 1),
        new Sealed(row.getBytes(first + 2)),
        row.getBoolean(first + 3),
        row.getObject(first + 4, Boolean.class));
  }

  private PersonNumber open(Vault vault) {
    byte[] digits = open(vault, sealed.bytes, strict, PeopleStore.numberPlace(hash));
    return PersonNumber.of(new String(digits, StandardCharsets.UTF_8));
  }

  static byte[] open(Vault vault, byte[] sealed, boolean strict, String place) {
    return vault.open(sealed, strict ? Grade.STRICTLY_CONFIDENTIAL : Grade.UNGRADED, place);
  }
}
