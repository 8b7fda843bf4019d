package bindeledd.connector.files;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Health;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders of a drop folder, under the names the operator sees. The root must be there: making
 * it would hide that a network drive is not mounted.
 *
 * @param system whose it is, for what is said when it fails
 * @param sends whether there is something to hand over beside answers
 */
public record Folders(String system, Path root, boolean sends) {

  /** The system writes here. */
  public Path in() {
    return root.resolve("inn");
  }

  /** Files that were read to the end. */
  public Path archive() {
    return root.resolve("arkiv");
  }

  /** Files that could not be. */
  public Path failed() {
    return root.resolve("feil");
  }

  /** What became of the rows. */
  public Path answers() {
    return root.resolve("svar");
  }

  /** What is handed over, one file each. */
  public Path out() {
    return root.resolve("ut");
  }

  private List<Path> all() {
    var all = new ArrayList<>(List.of(in(), archive(), failed(), answers()));
    if (sends) {
      all.add(out());
    }
    return all;
  }

  public void prepare() throws IOException {
    if (!Files.isDirectory(root)) {
      throw ConnectorException.unavailable(system + ": the drop folder is not there");
    }
    for (Path folder : all()) {
      Files.createDirectories(folder);
    }
  }

  public Health health() {
    if (!Files.isDirectory(root)) {
      return new Health.Down(system + ": the drop folder is not there");
    }
    var every = all();
    every.addFirst(root);
    for (Path folder : every) {
      if (Files.exists(folder) && !(Files.isReadable(folder) && Files.isWritable(folder))) {
        return new Health.Down(system + ": " + folder.getFileName() + " cannot be written to");
      }
    }
    return new Health.Up();
  }

  /** The cause is told by its type and the system's reason: its message holds a file's name. */
  public ConnectorException unavailable(IOException cause) {
    var reason =
        cause instanceof FileSystemException of && of.getReason() != null
            ? ", " + of.getReason()
            : "";
    return ConnectorException.unavailable(
        system + ": the drop folder failed with " + cause.getClass().getSimpleName() + reason);
  }
}
