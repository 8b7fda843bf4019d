package bindeledd.crash;

import bindeledd.vault.KeyFile;
import bindeledd.vault.KeysRefusedException;
import bindeledd.vault.KeysetTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * New keys while the adapter is at work: the tool is killed in the middle of it, then does it, and
 * the adapter is killed, starts with the new keys, and is killed again at once.
 */
final class Rotation {

  private final Path keys;
  private final AdapterVictim adapter;
  private final Random random;

  Rotation(Path keys, AdapterVictim adapter, Random random) {
    this.keys = keys;
    this.adapter = adapter;
    this.random = random;
  }

  boolean killed(List<String> faults) throws Exception {
    Process tool = tool("rotate", keys.toString());
    while (tool.isAlive() && !isWriting()) {
      Thread.onSpinWait();
    }
    tool.destroyForcibly().waitFor();
    readable(faults);
    if (tool("rotate", keys.toString()).waitFor() != 0) {
      faults.add("the keys could not be rotated after the tool was killed");
    }
    readable(faults);
    adapter.kill();
    adapter.startAgain();
    if (random.nextBoolean()) {
      adapter.awaitReady();
    } else {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(3000));
    }
    adapter.kill();
    adapter.startAgain();
    return true;
  }

  static void make(Path keys) throws IOException, InterruptedException {
    if (tool(keys.toString()).waitFor() != 0) {
      throw new IOException("No keys could be made");
    }
  }

  private boolean isWriting() throws IOException {
    try (var files = Files.newDirectoryStream(keys.getParent(), "keys*.part")) {
      return files.iterator().hasNext();
    }
  }

  private void readable(List<String> faults) throws IOException {
    try {
      KeyFile.read(keys);
    } catch (KeysRefusedException e) {
      faults.add("the key file cannot be read after a kill: " + e.getMessage());
    }
    try (var files = Files.newDirectoryStream(keys.getParent(), "keys*.part")) {
      // What the killed tool left; the next look must find the next tool's.
      for (Path left : files) {
        Files.delete(left);
      }
    }
  }

  private static Process tool(String... arguments) throws IOException {
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                KeysetTool.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
