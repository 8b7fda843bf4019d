package bindeledd.connector.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the lines of one result file, as far as it has been read: eight bytes each, up to a
 * million of them. Past that the file itself is read.
 */
final class KnownLines {

  private static final int MOST = 1_000_000;
  private static final int BUFFER = 64 * 1024;

  private final HashedIds ids = new HashedIds();
  private @Nullable Object file;
  private long read;

  /**
   * Takes in what has been added to the file since last time, by whomever; cuts off a last line
   * that a kill left unfinished.
   *
   * @return where the file ends
   */
  long catchUp(Path path, FileChannel channel) throws IOException {
    @Nullable Object now = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    if (channel.size() < read || !Objects.equals(now, file)) {
      ids.clear();
      read = 0;
      file = now;
    }
    read =
        scan(
            channel,
            read,
            id -> {
              if (ids.size() < MOST) {
                ids.add(id);
              }
              return false;
            });
    channel.truncate(read);
    return read;
  }

  boolean contains(FileChannel channel, String id) throws IOException {
    long hash = HashedIds.of(id);
    if (ids.size() < MOST) {
      return ids.contains(hash);
    }
    var found = new boolean[1];
    scan(channel, 0, other -> found[0] = other == hash);
    return found[0];
  }

  /**
   * Hands over the id in each whole line, until it is told that this is enough.
   *
   * @return where the last whole line ends
   */
  private static long scan(FileChannel channel, long from, LongPredicate enough)
      throws IOException {
    var buffer = ByteBuffer.allocate(BUFFER);
    long whole = from;
    long at = from;
    long hash = HashedIds.SEED;
    while (channel.read(buffer.clear(), at) > 0) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        byte b = buffer.get();
        at++;
        if (b == '\n') {
          whole = at;
          if (enough.test(hash)) {
            return whole;
          }
          hash = HashedIds.SEED;
        } else {
          // The id is what follows the last separator; ids hold none.
          hash = b == ';' ? HashedIds.SEED : HashedIds.mix(hash, b);
        }
      }
    }
    return whole;
  }
}
