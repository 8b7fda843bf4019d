package bindeledd.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A keyset in a file that only its owner can read. */
public final class KeyFile {

  private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

  private KeyFile() {}

  /**
   * Reads it.
   *
   * @throws KeysRefusedException if it is missing or unusable
   */
  public static Keyset read(Path file) {
    try {
      if (posix(file)
          && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
        log.warn("The key file {} can be read by everybody on this machine: chmod 600 it", file);
      }
      return Keyset.read(Files.readString(file));
    } catch (IOException e) {
      throw new KeysRefusedException(
          "Nøkkelfilen "
              + file
              + " kan ikke leses ("
              + e.getClass().getSimpleName()
              + "); sett bindeledd.keys.file, eller lag en med ./bindeledd keys FIL");
    }
  }

  /**
   * Makes new keys in a new file; whole or not at all.
   *
   * @throws KeysRefusedException if the file is there already: keys are never overwritten
   */
  public static void create(Path file) {
    Path target = file.toAbsolutePath();
    try {
      Files.createDirectories(folder(target));
      beside(
          target,
          Keyset.generate(),
          part -> {
            try {
              Files.createLink(target, part);
            } catch (UnsupportedOperationException e) {
              Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
          });
    } catch (FileAlreadyExistsException e) {
      throw new KeysRefusedException(
          "Nøkkelfilen " + file + " finnes fra før og blir ikke overskrevet");
    } catch (IOException e) {
      throw new UncheckedIOException("The key file could not be written", e);
    }
  }

  /**
   * Puts {@link Keyset#rotated rotated} keys in the place of those in a file: at every moment the
   * file holds the one set or the other, and none but its reader of before can read it.
   *
   * @return whether other keys are in use now
   * @throws KeysRefusedException if it is missing or unusable
   */
  public static boolean rotate(Path file) {
    try {
      // Through links: the file itself is replaced, and stays where it lies.
      Path target = Files.exists(file) ? file.toRealPath() : file;
      Keyset before = read(target);
      beside(
          target,
          before.rotated(),
          part -> {
            sameOwner(target, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
          });
      return before.holdsNext();
    } catch (IOException e) {
      throw new UncheckedIOException("The key file could not be written", e);
    }
  }

  /** Puts a written file in its place. */
  @FunctionalInterface
  private interface Placing {
    void place(Path part) throws IOException;
  }

  /** Writes the keys beside the target, on the disk, before they are put in its place. */
  private static void beside(Path target, Keyset keys, Placing placing) throws IOException {
    Path folder = folder(target);
    Path part = Files.createTempFile(folder, "keys", ".part", onlyOwner(folder));
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(keys.write().getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      placing.place(part);
      if (posix(folder)) {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
          entries.force(true);
        }
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Whoever rotates may be another than whoever runs the adapter. */
  private static void sameOwner(Path before, Path after) throws IOException {
    if (!posix(before)) {
      return;
    }
    PosixFileAttributes was = Files.readAttributes(before, PosixFileAttributes.class);
    PosixFileAttributeView now = Files.getFileAttributeView(after, PosixFileAttributeView.class);
    PosixFileAttributes is = now.readAttributes();
    if (!was.owner().equals(is.owner())) {
      now.setOwner(was.owner());
    }
    if (!was.group().equals(is.group())) {
      now.setGroup(was.group());
    }
    now.setPermissions(was.permissions());
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static FileAttribute<?>[] onlyOwner(Path directory) {
    return posix(directory)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
