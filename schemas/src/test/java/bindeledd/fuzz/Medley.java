package bindeledd.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Some targets in one process, where a process for each would take longer to start than to run: the
 * first byte of an input says whose it is. One target alone gets its inputs whole.
 */
public final class Medley implements Consumer<byte[]> {

  private final FuzzTarget[] targets;

  /**
   * @param seeds a folder for each target: they are taken once before anybody looks at the clock,
   *     since all that is loaded and made on first use would pass for a slow input
   */
  public Medley(String[] classNames, String[] seeds)
      throws ReflectiveOperationException, IOException {
    targets = new FuzzTarget[classNames.length];
    for (int i = 0; i < classNames.length; i++) {
      targets[i] = FuzzTargets.make(classNames[i]);
      for (Path seed : Seeds.in(Path.of(seeds[i]))) {
        warmUp(targets[i], Files.readAllBytes(seed));
      }
    }
  }

  /** The fuzzer takes the seeds once more, and tells what it finds. */
  private static void warmUp(FuzzTarget target, byte[] seed) {
    try {
      target.take(seed);
    } catch (Exception | AssertionError e) {
      System.err.println("A seed is a finding: " + e.getClass().getName());
    }
  }

  @Override
  public void accept(byte[] input) {
    try {
      if (targets.length == 1) {
        targets[0].take(input);
      } else if (input.length > 0) {
        targets[(input[0] & 0xFF) % targets.length].take(
            Arrays.copyOfRange(input, 1, input.length));
      }
    } catch (Exception e) {
      throw Medley.<RuntimeException>unchanged(e);
    }
  }

  /** The seeds of several targets, as inputs for all of them together. */
  static void seeds(List<FuzzTargets.Found> targets, Path into) throws IOException {
    Files.createDirectories(into);
    for (int i = 0; i < targets.size(); i++) {
      for (Path seed : Seeds.in(targets.get(i).seeds())) {
        byte[] content = Files.readAllBytes(seed);
        byte[] input = new byte[content.length + 1];
        input[0] = (byte) i;
        System.arraycopy(content, 0, input, 1, content.length);
        Files.write(into.resolve(targets.get(i).name() + "-" + seed.getFileName()), input);
      }
    }
  }

  /** What a target threw is the finding, whatever its type. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> E unchanged(Exception thrown) throws E {
    throw (E) thrown;
  }
}
