package bindeledd.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Path part = Files.createTempFile(parent, "keys", ".part", onlyOwner(parent));
      try {
        Files.writeString(part, Keyset.generate().write());
        Files.createLink(target, part);
      } catch (UnsupportedOperationException e) {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (FileAlreadyExistsException e) {
      throw new KeysRefusedException(
          "Nøkkelfilen " + file + " finnes fra før og blir ikke overskrevet");
    } catch (IOException e) {
      throw new UncheckedIOException("The key file could not be written", e);
    }
  }

  private static FileAttribute<?>[] onlyOwner(@org.jspecify.annotations.Nullable Path directory) {
    return directory != null && posix(directory)
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
