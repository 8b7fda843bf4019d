package bindeledd.reconciliation;

import bindeledd.reconciliation.SpillSort.Sorted;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Rows laid aside for a while, sealed block by block with a key that is nowhere but in this object:
 * whatever becomes of the process, nobody opens what is left. The file has no name by the time
 * anything is in it, where the system allows that.
 */
final class SpillFile implements Closeable {

  private static final int BLOCK = 128 * 1024;
  private static final int TAG_BITS = 128;
  private static final int NONCE = 12;
  private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rw-------");

  private final FileChannel channel;
  private final SecretKey key;
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private final DataOutputStream rows = new DataOutputStream(block);
  private final DataOutputStream file;
  private long written;
  private long opened;
  private @Nullable DataInputStream sealed;
  private DataInputStream open = new DataInputStream(new ByteArrayInputStream(new byte[0]));

  private SpillFile(FileChannel channel, SecretKey key) {
    this.channel = channel;
    this.key = key;
    this.file = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  static SpillFile create(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve("spill-" + UUID.randomUUID());
    FileChannel channel =
        FileChannel.open(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE),
            PosixFilePermissions.asFileAttribute(OURS));
    Files.deleteIfExists(path);
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new SpillFile(channel, new SecretKeySpec(key, "AES"));
  }

  void write(UUID person, byte[] row) throws IOException {
    rows.writeLong(person.getMostSignificantBits());
    rows.writeLong(person.getLeastSignificantBits());
    rows.writeInt(row.length);
    rows.write(row);
    if (block.size() >= BLOCK) {
      seal();
    }
  }

  private void seal() throws IOException {
    byte[] bytes = crypt(Cipher.ENCRYPT_MODE, written++, block.toByteArray());
    file.writeInt(bytes.length);
    file.write(bytes);
    block.reset();
  }

  /** Nothing more is written; it is read from its start. */
  void end() throws IOException {
    if (block.size() > 0) {
      seal();
    }
    file.flush();
    channel.position(0);
    sealed = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
  }

  /** The next row; null when there are no more. */
  @Nullable Sorted read() {
    try {
      if (open.available() == 0) {
        if (opened == written || sealed == null) {
          return null;
        }
        byte[] bytes = new byte[sealed.readInt()];
        sealed.readFully(bytes);
        open =
            new DataInputStream(
                new ByteArrayInputStream(crypt(Cipher.DECRYPT_MODE, opened++, bytes)));
      }
      UUID person = new UUID(open.readLong(), open.readLong());
      byte[] row = new byte[open.readInt()];
      open.readFully(row);
      return new Sorted(person, row);
    } catch (IOException e) {
      throw new UncheckedIOException("What was laid aside cannot be read", e);
    }
  }

  /** What lies in the file, as whoever got hold of it would see it. */
  byte[] bytes() throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    channel.read(bytes, 0);
    return bytes.array();
  }

  /** The number of a block is its nonce: the key is this file's alone. */
  private byte[] crypt(int mode, long number, byte[] bytes) throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] nonce = ByteBuffer.allocate(NONCE).putLong(number).array();
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IOException(
          "A block cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("What was laid aside cannot be closed", e);
    }
  }
}
