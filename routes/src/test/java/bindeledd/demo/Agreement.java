package bindeledd.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The reconciliation the half year ends with. It runs once for what the half year left behind, and
 * once more when somebody has made mistakes in the systems. Each must find what the script seeded,
 * about the very persons, and nothing more.
 */
final class Agreement {

  /** When it is held: the second term's list should have been read, and no deadline moves. */
  static final LocalDate DAY = HalfYear.FIRST_DAY.plusDays(HalfYear.DAYS + 14L);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> REPORTS =
      List.of("avvik", "tilskudd-per-person", "tilskudd-i-fare", "frister", "leveringsstatus");
  private static final List<String> FORMS = List.of(".xlsx", ".csv", ".json", ".html");
  private static final Duration RUN = Duration.ofSeconds(60);

  private final Stage stage;
  private final Adapter adapter;
  private final PrintStream out;
  private final List<String> faults = new ArrayList<>();

  Agreement(Stage stage, Adapter adapter, PrintStream out) {
    this.stage = stage;
    this.adapter = adapter;
    this.out = out;
  }

  /**
   * What does not agree with what was seeded.
   *
   * @param leftBehind what the half year itself must have left
   */
  List<String> faults(Seeded leftBehind, Mistakes mistakes)
      throws IOException, InterruptedException, SQLException {
    JsonNode left = reconcile(Map.of());
    var findings = new Findings(stage.database());
    Seeded first = findings.opened();
    out.printf(
        "Reconciliation as of %s: %s, %d persons, %d findings.%n",
        DAY, left.path("state").asText(), left.path("persons").asInt(), first.size());
    heading("What the half year left:");
    faults.addAll(leftBehind.against(first, out));
    Seeded seeded = mistakes.make();
    Demo.awaitQuiet(adapter, stage);
    Path reports = Files.createDirectories(stage.folder().resolve("rapporter"));
    reconcile(Map.of("folder", reports.toString()));
    heading("After mistakes in the systems:");
    faults.addAll(seeded.against(findings.opened(), out));
    findings.changed().forEach(it -> faults.add("reconciliation: " + it + " without a reason"));
    written(reports);
    return faults;
  }

  private void heading(String what) {
    out.printf("%-30s %6s %6s%n", what, "seeded", "found");
  }

  /** Every report is there in every form. */
  private void written(Path reports) throws IOException {
    List<String> names;
    try (var files = Files.list(reports)) {
      names = files.map(it -> it.getFileName().toString()).sorted().toList();
    }
    out.printf("Its reports, %d files: %s%n", names.size(), reports);
    for (String report : REPORTS) {
      for (String form : FORMS) {
        if (names.stream().noneMatch(it -> it.startsWith(report) && it.endsWith(form))) {
          faults.add("reconciliation: there is no " + report + form);
        }
      }
    }
  }

  private JsonNode reconcile(Map<String, String> wanted) throws IOException, InterruptedException {
    String path = "/actuator/reconciliation/" + CaseFile.MUNICIPALITY;
    int answer = adapter.post(path, JSON.writeValueAsString(wanted));
    if (answer != 202) {
      throw new IllegalStateException("No reconciliation was begun: " + answer);
    }
    long end = System.nanoTime() + RUN.toNanos();
    JsonNode state = adapter.get(path);
    while (state.path("state").asText().equals("RUNNING")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The reconciliation had not ended after " + RUN);
      }
      TimeUnit.MILLISECONDS.sleep(200);
      state = adapter.get(path);
    }
    if (!state.path("state").asText().equals("COMPLETE")) {
      faults.add("reconciliation: it is not complete: " + state.path("broken"));
    }
    return state;
  }
}
