package bindeledd.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** CPU time and memory of processes, as Linux counts them; nothing anywhere else. */
final class Cpu {

  /** Linux shows times in hundredths, whatever the kernel ticks by. */
  private static final double TICKS_PER_SECOND = 100;

  private Cpu() {}

  /** User and system time of one process. */
  static double seconds(long pid) {
    return fields(pid, 13, 14) / TICKS_PER_SECOND;
  }

  /** The same with its children, those that are gone too. */
  static double secondsWithChildren(long pid) {
    double own = fields(pid, 13, 14, 15, 16) / TICKS_PER_SECOND;
    return own
        + ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .mapToDouble(child -> seconds(child.pid()))
            .sum();
  }

  /** User and system time of a process by its threads' names, those still there. */
  static Map<String, Double> byThread(long pid) {
    Map<String, Double> seconds = new HashMap<>();
    try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      for (Path thread : threads.toList()) {
        String name = Files.readString(thread.resolve("comm")).strip();
        seconds.merge(
            name.replaceAll("[-# ]*[0-9]+$", ""),
            fields(thread.resolve("stat"), 13, 14) / TICKS_PER_SECOND,
            Double::sum);
      }
    } catch (IOException gone) {
      return seconds;
    }
    return seconds;
  }

  /** Resident memory in MiB. */
  static long residentMiB(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static long fields(long pid, int... wanted) {
    return fields(Path.of("/proc/" + pid + "/stat"), wanted);
  }

  private static long fields(Path file, int... wanted) {
    try {
      String stat = Files.readString(file);
      // The name of the program is in parentheses and may hold anything.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return LongStream.of(java.util.Arrays.stream(wanted).asLongStream().toArray())
          .map(i -> Long.parseLong(fields[(int) i - 2]))
          .sum();
    } catch (NoSuchFileException gone) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
