package bindeledd.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * libfaketime from Debian's package, unpacked and not installed: a process that starts with it has
 * another clock.
 */
record Faketime(Path file) {

  private static final long PATIENCE = 120;

  /**
   * @throws Trouble.NotTested if it cannot be had
   */
  static Faketime library(Path folder) throws IOException, InterruptedException, Trouble.NotTested {
    Path home = Files.createDirectories(folder.resolve("faketime"));
    run(home, "apt-get", "download", "-qq", "libfaketime");
    Path archive;
    try (var files = Files.list(home)) {
      archive = files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
    }
    run(home, "dpkg", "-x", archive.toString(), "unpacked");
    try (var files = Files.walk(home.resolve("unpacked"))) {
      return new Faketime(
          files.filter(file -> file.endsWith("libfaketimeMT.so.1")).findFirst().orElseThrow());
    }
  }

  /** What a process whose clock is wrong by so much has in its environment. */
  Map<String, String> by(String shift) {
    return Map.of(
        "LD_PRELOAD",
        file.toString(),
        "FAKETIME",
        shift,
        // The adapter's files are as old as they are: else its AOT cache would not fit.
        "NO_FAKE_STAT",
        "1",
        // Waits are measured by the other clock, which nobody sets.
        "DONT_FAKE_MONOTONIC",
        "1");
  }

  private static void run(Path home, String... command)
      throws IOException, InterruptedException, Trouble.NotTested {
    var output = new File(home.toFile(), "output.log");
    Process process;
    try {
      process =
          new ProcessBuilder(List.of(command))
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();
    } catch (IOException none) {
      throw new Trouble.NotTested("no " + command[0] + " here to get libfaketime with");
    }
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new Trouble.NotTested(
          "libfaketime cannot be had: " + Files.readString(output.toPath()).strip());
    }
  }
}
