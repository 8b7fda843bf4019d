package bindeledd.vault;

import java.util.Arrays;

/** A keyed hash: tells whether two things are equal, and nothing about them without the key. */
public final class Hash implements Comparable<Hash> {

  private final byte[] bytes;

  public Hash(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** One of {@code buckets}, always the same for the same hash. */
  public int bucket(int buckets) {
    return Byte.toUnsignedInt(bytes[0]) % buckets;
  }

  @Override
  public int compareTo(Hash other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "hash";
  }
}
