package bindeledd.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the rows, prints the table and writes the JSON. */
public final class Bench {

  private static final List<Row.Maker> ROWS =
      List.of(new ProgrammeRow(false), new ProgrammeRow(true));

  private Bench() {}

  public static void main(String... arguments) throws Exception {
    Logger.getLogger("org.apache").setLevel(Level.SEVERE);
    var options = Options.of(arguments);
    Path folder = Files.createTempDirectory("bindeledd-bench");
    var rows = run(options, folder);
    Report.print(rows, System.out);
    Report.write(rows, machine(), options.json());
    System.out.println("As JSON: " + options.json().toAbsolutePath() + "; logs: " + folder);
    System.exit(0);
  }

  /** Runs what the options say, with everything it leaves behind in the folder. */
  static List<Row> run(Options options, Path folder) throws Exception {
    var rows = new ArrayList<Row>();
    try (var ground = Ground.prepare(options, folder)) {
      for (var maker : ROWS) {
        if (options.runs(maker.name())) {
          System.out.println("Running " + maker.name() + " …");
          rows.add(maker.make(ground));
        }
      }
    }
    return rows;
  }

  /** What {@code --only} knows. */
  static List<String> names() {
    return ROWS.stream().map(Row.Maker::name).toList();
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
