package bindeledd.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own, in memory, that can be filled to the last byte. */
final class SmallDisk implements AutoCloseable {

  private static final int MEGABYTES = 700;

  private final Path place;
  private final Path ballast;

  private SmallDisk(Path place) {
    this.place = place;
    this.ballast = place.resolve("ballast");
  }

  /**
   * @throws Trouble.NotTested if it cannot be mounted
   */
  static SmallDisk mounted(Path place) throws IOException, InterruptedException, Trouble.NotTested {
    Files.createDirectories(place);
    if (run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", place.toString())
        != 0) {
      throw new Trouble.NotTested("only root can mount a file system small enough to fill");
    }
    return new SmallDisk(place);
  }

  Path place() {
    return place;
  }

  /** Leaves not a byte. */
  void fill() throws IOException {
    for (int size : List.of(1 << 20, 1 << 12)) {
      var block = new byte[size];
      try (OutputStream out =
          Files.newOutputStream(
              ballast,
              java.nio.file.StandardOpenOption.CREATE,
              java.nio.file.StandardOpenOption.APPEND)) {
        while (place.toFile().getUsableSpace() > 0) {
          out.write(block);
        }
      } catch (IOException full) {
        if (place.toFile().getUsableSpace() >= size) {
          throw full;
        }
      }
    }
  }

  /** As when somebody has tidied up. */
  void free() throws IOException {
    Files.deleteIfExists(ballast);
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", "-l", place.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
