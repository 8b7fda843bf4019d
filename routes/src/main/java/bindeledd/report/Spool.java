package bindeledd.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.model.Grade;
import bindeledd.vault.CannotOpenException;
import bindeledd.vault.Vault;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text in a file, sealed a piece at a time, and a word about them at the end. Each piece
 * is bound to its file, its place in it, and whether it is the last: none can be altered, moved or
 * taken out, nor the end cut off, without it showing.
 */
final class Spool {

  private static final int MAGIC = 0x42445231;
  private static final int PIECE = 1 << 18;
  private static final int HEAD = Integer.BYTES + 2 * Long.BYTES;

  private Spool() {}

  private static byte[] id(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID id(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static String place(UUID id, int piece, boolean last) {
    return "report:" + id + ":" + piece + (last ? ":last" : "");
  }

  /** Writes one. */
  static final class Writer implements AutoCloseable {
    private final Vault vault;
    private final UUID id = UUID.randomUUID();
    private final DataOutputStream file;
    private final StringBuilder piece = new StringBuilder();
    private int pieces;
    private long written = HEAD;

    /**
     * @param file must not be there
     */
    Writer(Vault vault, Path file) throws IOException {
      this.vault = vault;
      this.file = new DataOutputStream(new BufferedOutputStream(OwnFile.create(file), 1 << 16));
      this.file.writeInt(MAGIC);
      this.file.write(id(id));
    }

    /**
     * @param line without a line break
     */
    void line(String line) throws IOException {
      piece.append(line).append('\n');
      if (piece.length() >= PIECE) {
        seal(false);
      }
    }

    /** The last there is to say. */
    void end(String about) throws IOException {
      if (!piece.isEmpty()) {
        seal(false);
      }
      long at = written;
      piece.append(about);
      seal(true);
      file.writeLong(at);
      file.close();
    }

    private void seal(boolean last) throws IOException {
      var packed = new ByteArrayOutputStream(PIECE / 4);
      var deflater = new Deflater(Deflater.BEST_SPEED);
      try (var deflated = new DeflaterOutputStream(packed, deflater, 1 << 13)) {
        deflated.write(piece.toString().getBytes(UTF_8));
      } finally {
        deflater.end();
      }
      byte[] sealed =
          vault.seal(packed.toByteArray(), Grade.STRICTLY_CONFIDENTIAL, place(id, pieces, last));
      file.writeBoolean(last);
      file.writeInt(pieces++);
      file.writeInt(sealed.length);
      file.write(sealed);
      written += 1 + 2L * Integer.BYTES + sealed.length;
      piece.setLength(0);
    }

    /** Lets go of one that was not ended. */
    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /** The lines of one, from the first to the last. */
  static final class Lines implements AutoCloseable {
    private final Vault vault;
    private final DataInputStream file;
    private final UUID id;
    private int pieces;
    private boolean ended;
    private BufferedReader piece = new BufferedReader(java.io.Reader.nullReader());

    Lines(Vault vault, Path path) throws IOException {
      this.vault = vault;
      this.file = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
      this.id = head(file);
    }

    /** The next; null after the last. */
    @Nullable String next() throws IOException {
      String line = piece.readLine();
      while (line == null && !ended) {
        ended = file.readBoolean();
        if (file.readInt() != pieces) {
          throw new IOException("A piece is missing");
        }
        byte[] sealed = file.readNBytes(file.readInt());
        if (!ended) {
          piece.close();
          piece = open(vault, sealed, place(id, pieces, false));
          line = piece.readLine();
        }
        pieces++;
      }
      return line;
    }

    @Override
    public void close() throws IOException {
      piece.close();
      file.close();
    }
  }

  private static UUID head(DataInputStream file) throws IOException {
    if (file.readInt() != MAGIC) {
      throw new IOException("Not a sealed report");
    }
    byte[] id = file.readNBytes(2 * Long.BYTES);
    if (id.length < 2 * Long.BYTES) {
      throw new EOFException("Not a whole report");
    }
    return id(id);
  }

  private static BufferedReader open(Vault vault, byte[] sealed, String place) throws IOException {
    try {
      return new BufferedReader(
          new InputStreamReader(
              new InflaterInputStream(
                  new ByteArrayInputStream(vault.open(sealed, Grade.STRICTLY_CONFIDENTIAL, place))),
              UTF_8));
    } catch (CannotOpenException e) {
      throw new IOException("The report was altered, or sealed with other keys");
    }
  }

  /** What was said at the end. */
  static String about(Vault vault, Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      if (file.length() < HEAD + Long.BYTES || file.readInt() != MAGIC) {
        throw new IOException("Not a sealed report");
      }
      byte[] id = new byte[2 * Long.BYTES];
      file.readFully(id);
      file.seek(file.length() - Long.BYTES);
      long at = file.readLong();
      if (at < HEAD || at >= file.length()) {
        throw new IOException("Not a whole report");
      }
      file.seek(at);
      boolean last = file.readBoolean();
      int piece = file.readInt();
      int length = file.readInt();
      if (!last || length < 0 || length > file.length() - at) {
        throw new IOException("Not a whole report");
      }
      byte[] sealed = new byte[length];
      file.readFully(sealed);
      try (BufferedReader told = open(vault, sealed, place(id(id), piece, true))) {
        return String.valueOf(told.readLine());
      }
    }
  }
}
