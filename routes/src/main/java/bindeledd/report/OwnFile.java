package bindeledd.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** New files and folders that only their owner can read. */
final class OwnFile {

  private OwnFile() {}

  /**
   * @throws java.nio.file.FileAlreadyExistsException if it is there
   */
  static OutputStream create(Path file) throws IOException {
    return Channels.newOutputStream(
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes(file, "rw-------")));
  }

  /** A folder of its own in this one. */
  static Path folderIn(Path parent) throws IOException {
    return Files.createTempDirectory(
        parent, ".kjoring-", attributes(parent.resolve("x"), "rwx------"));
  }

  private static FileAttribute<?>[] attributes(Path file, String permissions) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return new FileAttribute<?>[0];
    }
    FileStore store = Files.getFileStore(folder);
    return store.supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Takes away a folder of ours with what is in it. */
  static void remove(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
