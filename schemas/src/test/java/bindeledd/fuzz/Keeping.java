package bindeledd.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bindeledd.fuzz.FuzzTargets.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps, of all that fuzzing has found for a target, the few small inputs that do the most. What
 * people put among the seeds stays; what was kept before is chosen anew.
 */
final class Keeping {

  /** Names what was chosen, so that it is told from what people wrote. */
  static final String PREFIX = "kept-";

  private static final int LARGEST = 2048;
  private static final int TOGETHER = 24 * 1024;

  private final Found target;
  private final FuzzRun run;

  Keeping(Found target, FuzzRun run) {
    this.target = target;
    this.run = run;
  }

  void keep() throws IOException, InterruptedException {
    var written = new HashSet<String>();
    for (Path seed : Seeds.in(target.seeds())) {
      if (!isKept(seed)) {
        written.addAll(Seeds.dufNumbers(Files.readAllBytes(seed)));
      }
    }
    var chosen = target.output().resolve("chosen");
    Seeds.clear(chosen);
    int exit = run.minimise(chosen, List.of(target.seeds(), target.output().resolve("corpus")));
    if (exit != 0) {
      throw new IOException(
          target.name() + " could not be minimised: " + FuzzOutcome.tail(target.output()));
    }
    for (Path old : Seeds.in(target.seeds())) {
      if (isKept(old)) {
        Files.delete(old);
      }
    }
    var known = new HashSet<String>();
    for (Path seed : Seeds.in(target.seeds())) {
      known.add(text(seed));
    }
    int room = TOGETHER;
    for (Path input : smallestFirst(chosen)) {
      byte[] content = Files.readAllBytes(input);
      if (content.length <= Math.min(LARGEST, room)
          && mayStay(content, written)
          && known.add(text(input))) {
        Files.write(target.seeds().resolve(PREFIX + letters(content)), content);
        room -= content.length;
      }
    }
  }

  private static boolean mayStay(byte[] content, Set<String> ours) {
    return !Seeds.mayNameSomebody(content) && ours.containsAll(Seeds.dufNumbers(content));
  }

  private static boolean isKept(Path seed) {
    return seed.getFileName().toString().startsWith(PREFIX);
  }

  private static List<Path> smallestFirst(Path folder) throws IOException {
    return Seeds.in(folder).stream()
        .sorted(java.util.Comparator.comparingLong(file -> file.toFile().length()))
        .toList();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }

  /** A name without digits, which might otherwise look like somebody's. */
  private static String letters(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      var name = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        name.append((char) ('a' + ((hash[i] >> 4) & 0xF))).append((char) ('a' + (hash[i] & 0xF)));
      }
      return name.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
