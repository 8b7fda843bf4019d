package bindeledd.ledger;

import bindeledd.identity.Mention;
import bindeledd.model.Header;
import bindeledd.vault.Hash;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to enter, made ready outside the transaction.
 *
 * @param formerly what it was known by, had a municipality told it that we took over from
 * @param subject the hashes of its numbers, end to end
 * @param next whether its version is ours to give
 * @param stopped the rules that turned it away; null when it is admitted
 * @param parcels one for each route that wants it
 */
record Piece(
    UUID id,
    Hash fingerprint,
    List<Hash> formerly,
    String source,
    Header header,
    String kind,
    Content content,
    Hashes subject,
    boolean next,
    @Nullable String stopped,
    @Nullable Instant deadline,
    @Nullable BigDecimal atStake,
    List<Parcel> parcels,
    Mention mention) {

  /** One delivery to be. */
  record Parcel(UUID id, String route) {}

  /** What is to be sealed. */
  record Content(String text, @Nullable String remarks) {
    @Override
    public String toString() {
      return "content ***";
    }
  }

  /** Hashes of the numbers it came with. */
  record Hashes(List<Hash> all) {

    byte[] endToEnd() {
      byte[] bytes = new byte[all.size() * bindeledd.vault.Vault.HASH];
      int next = 0;
      for (Hash hash : all) {
        System.arraycopy(hash.bytes(), 0, bytes, next, bindeledd.vault.Vault.HASH);
        next += bindeledd.vault.Vault.HASH;
      }
      return bytes;
    }

    static Hashes from(byte[] bytes) {
      List<Hash> all = new java.util.ArrayList<>();
      for (int at = 0; at < bytes.length; at += bindeledd.vault.Vault.HASH) {
        all.add(new Hash(java.util.Arrays.copyOfRange(bytes, at, at + bindeledd.vault.Vault.HASH)));
      }
      return new Hashes(List.copyOf(all));
    }
  }

  boolean register() {
    return mention.register() != null;
  }

  @Override
  public String toString() {
    return "entry " + id;
  }
}
