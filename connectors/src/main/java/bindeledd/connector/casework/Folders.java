package bindeledd.connector.casework;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Health;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders of a drop folder, under the names the operator sees. The root must be there: making
 * it would hide that a network drive is not mounted.
 */
record Folders(Path root) {

  /** The case system writes here. */
  Path in() {
    return root.resolve("inn");
  }

  /** Files that were read to the end. */
  Path archive() {
    return root.resolve("arkiv");
  }

  /** Files that could not be. */
  Path failed() {
    return root.resolve("feil");
  }

  /** What became of the rows. */
  Path answers() {
    return root.resolve("svar");
  }

  /** Persons, one file each. */
  Path out() {
    return root.resolve("ut");
  }

  void prepare() throws IOException {
    if (!Files.isDirectory(root)) {
      throw ConnectorException.unavailable("casework: the drop folder is not there");
    }
    for (Path folder : List.of(in(), archive(), failed(), answers(), out())) {
      Files.createDirectories(folder);
    }
  }

  Health health() {
    if (!Files.isDirectory(root)) {
      return new Health.Down("casework: the drop folder is not there");
    }
    for (Path folder : List.of(root, in(), archive(), failed(), answers(), out())) {
      if (Files.exists(folder) && !(Files.isReadable(folder) && Files.isWritable(folder))) {
        return new Health.Down("casework: " + folder.getFileName() + " cannot be written to");
      }
    }
    return new Health.Up();
  }

  /** The cause is told by its type and the system's reason: its message holds a file's name. */
  static ConnectorException unavailable(IOException cause) {
    var reason =
        cause instanceof FileSystemException of && of.getReason() != null
            ? ", " + of.getReason()
            : "";
    return ConnectorException.unavailable(
        "casework: the drop folder failed with " + cause.getClass().getSimpleName() + reason);
  }
}
