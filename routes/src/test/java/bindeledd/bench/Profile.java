package bindeledd.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a process spends its CPU time, by JDK Flight Recorder's samples of it. */
final class Profile {

  private static final int TOP = 40;

  private final long pid;
  private final Path file;
  private final Map<String, Double> before;

  private Profile(long pid, Path file) {
    this.pid = pid;
    this.file = file;
    this.before = Cpu.byThread(pid);
  }

  static Profile start(long pid, Path file) throws IOException, InterruptedException {
    var profile = new Profile(pid, file);
    profile.jcmd(
        "JFR.start",
        "name=bench",
        "settings=profile",
        "jdk.CPUTimeSample#enabled=true",
        "jdk.CPUTimeSample#throttle=2ms",
        "jdk.ExecutionSample#enabled=false");
    return profile;
  }

  /** Ends the recording and says what was in it. */
  String stop() throws IOException, InterruptedException {
    jcmd("JFR.stop", "name=bench", "filename=" + file.toAbsolutePath());
    Map<String, Integer> self = new HashMap<>();
    Map<String, Integer> within = new HashMap<>();
    Map<String, Integer> packages = new HashMap<>();
    Map<String, Integer> threads = new HashMap<>();
    int samples = 0;
    try (var recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        var event = recording.readEvent();
        if (event.getEventType().getName().equals("jdk.CPUTimeSample")
            && event.getStackTrace() != null) {
          samples++;
          count(event, self, within, packages);
          var thread = event.getThread("eventThread");
          threads.merge(
              thread == null || thread.getJavaName() == null
                  ? "?"
                  : thread.getJavaName().replaceAll("[0-9]+$", "N"),
              1,
              Integer::sum);
        }
      }
    }
    return "samples: "
        + samples
        + threads()
        + section("by method, self", self, samples)
        + section("by method of ours and its libraries, with all it calls", within, samples)
        + section("by package, with all it calls", packages, samples)
        + section("by thread", threads, samples);
  }

  /** CPU time of the threads as the system sees them: the compiler's and the collector's too. */
  private String threads() {
    return Cpu.byThread(pid).entrySet().stream()
        .map(
            now -> Map.entry(now.getKey(), now.getValue() - before.getOrDefault(now.getKey(), 0.0)))
        .filter(now -> now.getValue() > 0.05)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(now -> String.format(Locale.ROOT, "%6.2f s  %s", now.getValue(), now.getKey()))
        .collect(Collectors.joining("\n", "\n\nCPU seconds by thread\n", ""));
  }

  private static void count(
      RecordedEvent event,
      Map<String, Integer> self,
      Map<String, Integer> within,
      Map<String, Integer> packages) {
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    self.merge(name(frames.getFirst()), 1, Integer::sum);
    var seen = new HashSet<String>();
    var seenPackages = new HashSet<String>();
    for (RecordedFrame frame : frames) {
      String type = frame.getMethod().getType().getName();
      if (!type.startsWith("java.") && !type.startsWith("jdk.") && seen.add(name(frame))) {
        within.merge(name(frame), 1, Integer::sum);
      }
      int dot = type.lastIndexOf('.');
      String pack = dot < 0 ? type : type.substring(0, dot);
      if (seenPackages.add(pack)) {
        packages.merge(pack, 1, Integer::sum);
      }
    }
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  private static String section(String title, Map<String, Integer> counts, int samples) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(TOP)
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%6.1f %%  %s",
                    100.0 * entry.getValue() / samples,
                    entry.getKey()))
        .collect(Collectors.joining("\n", "\n\n" + title + "\n", ""));
  }

  private void jcmd(String... words) throws IOException, InterruptedException {
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid)));
    command.addAll(List.of(words));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(file.resolveSibling("jcmd.log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("jcmd failed; see " + file.resolveSibling("jcmd.log"));
    }
  }
}
