package bindeledd.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Runs the rows, prints the table and writes the JSON. */
public final class Bench {

  private static final List<Row.Maker> MAKERS =
      List.of(new ProgrammeRows(), new PopulationRows(), new StartRow(), new ReconcileRows());

  private Bench() {}

  public static void main(String... arguments) throws Exception {
    Logger.getLogger("org.apache").setLevel(Level.SEVERE);
    var options = Options.of(arguments);
    Path folder = Files.createTempDirectory("bindeledd-bench");
    var rows = run(options, folder);
    System.out.println("All together:");
    Report.print(rows, System.out);
    Report.write(rows, machine(), options.json());
    System.out.println("As JSON: " + options.json().toAbsolutePath() + "; logs: " + folder);
    System.exit(0);
  }

  /** Runs what the options say, with everything it leaves behind in the folder. */
  static List<Row> run(Options options, Path folder) throws Exception {
    if (options.only().isPresent() && !names().contains(options.only().get())) {
      throw new IllegalArgumentException("No such row: " + options.only().get() + " of " + names());
    }
    if (options.quick()) {
      // Nobody waits for a compiler whose work is thrown away.
      System.setProperty(Ours.OPTIONS, Ours.javaOptions() + " -XX:TieredStopAtLevel=1");
    }
    try (var ground = Ground.prepare(options, folder)) {
      return options.quick() ? together(ground) : inTurn(ground);
    }
  }

  private static List<Row> inTurn(Ground ground) throws Exception {
    var rows = new ArrayList<Row>();
    for (var maker : wanted(ground.options())) {
      System.out.println("Measuring " + String.join(", ", maker.names()) + " …");
      rows.addAll(maker.make(ground, ground.options()::runs));
    }
    return rows;
  }

  /** All at the same time: nobody believes a smoke run's figures anyway. */
  private static List<Row> together(Ground ground) throws Exception {
    var rows = new ArrayList<Row>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Row>>> all = new ArrayList<>();
      wanted(ground.options())
          .forEach(maker -> all.add(() -> maker.make(ground, ground.options()::runs)));
      for (var made : threads.invokeAll(all)) {
        rows.addAll(made.get());
      }
    }
    return rows;
  }

  private static List<Row.Maker> wanted(Options options) {
    return MAKERS.stream().filter(maker -> maker.names().stream().anyMatch(options::runs)).toList();
  }

  /** What {@code --only} knows. */
  static Set<String> names() {
    return MAKERS.stream()
        .flatMap(maker -> maker.names().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What it ran on. */
  static Map<String, Object> machine() throws IOException {
    var machine = new LinkedHashMap<String, Object>();
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("java", System.getProperty("java.vm.version"));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("adapter", Ours.javaOptions());
    Path load = Path.of("/proc/loadavg");
    if (Files.exists(load)) {
      machine.put("load at the end", Files.readString(load).strip());
    }
    return machine;
  }
}
