package bindeledd.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The adapter as an operator runs it: from the packaged jar, unpacked. */
public final class Unpacked {

  private Unpacked() {}

  /**
   * Empties the folder, unpacks the adapter below it and has {@link Adapter} start that one.
   *
   * @throws IllegalStateException if nothing was packaged before
   */
  public static void below(Path folder) throws IOException, InterruptedException {
    Path jar = Path.of("target", "bindeledd.jar").toAbsolutePath();
    if (!Files.exists(jar)) {
      throw new IllegalStateException("Nothing was packaged before the integration tests");
    }
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    Path app = folder.resolve("app").toAbsolutePath();
    var unpack =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    app.toString()))
            .inheritIO()
            .start();
    if (unpack.waitFor() != 0) {
      throw new IllegalStateException("The packaged adapter could not be unpacked");
    }
    System.setProperty("bindeledd.app", app.resolve("bindeledd.jar").toString());
  }
}
