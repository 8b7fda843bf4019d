package bindeledd.reconciliation;

import bindeledd.model.Municipality;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./bindeledd reconcile}: has the adapter on this machine reconcile a municipality, shows
 * how far it has come, and counts what was found.
 */
public final class ReconcileTool {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LOOK_MILLIS = 500;

  private final URI address;
  private final String token;
  private final PrintStream out;

  private ReconcileTool(URI address, String token, PrintStream out) {
    this.address = address;
    this.token = token;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String token = System.getenv().getOrDefault("BINDELEDD_TOKEN", "");
    System.exit(run(arguments, token, System.in, System.out));
  }

  /**
   * @param in where a person's number is read from, with {@code --person -}
   * @return 0 when the run is complete, 3 when it is incomplete
   */
  static int run(String[] arguments, String token, InputStream in, PrintStream out)
      throws IOException, InterruptedException {
    String municipality = "";
    String port = "8080";
    boolean follow = false;
    Map<String, String> said = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String option = arguments[i];
      if (option.equals("--follow")) {
        follow = true;
        continue;
      }
      if (i + 1 == arguments.length) {
        return usage(out, option);
      }
      String value = arguments[++i];
      switch (option) {
        case "--municipality" -> municipality = value;
        case "--port" -> port = value;
        case "--person" -> said.put("person", value.equals("-") ? line(in) : value);
        case "--rule" -> said.put("rule", value);
        case "--out" -> said.put("folder", Path.of(value).toAbsolutePath().toString());
        default -> {
          return usage(out, option);
        }
      }
    }
    if (!Municipality.hasShape(municipality)) {
      return usage(out, "--municipality");
    }
    var tool =
        new ReconcileTool(
            URI.create("http://127.0.0.1:" + port + "/actuator/reconciliation/" + municipality),
            token,
            out);
    try (var http = HttpClient.newHttpClient()) {
      return follow || tool.begin(http, said) ? tool.follow(http) : 1;
    }
  }

  private static int usage(PrintStream out, String option) {
    out.println("Hva betyr " + option + "?");
    out.println(
        "reconcile --municipality KOMMUNENUMMER [--person -|NUMMER] [--rule R3] [--out MAPPE] [--follow] [--port 8080]");
    return 2;
  }

  private static String line(InputStream in) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String line = reader.readLine();
    return line == null ? "" : line.strip();
  }

  private boolean begin(HttpClient http, Map<String, String> said)
      throws IOException, InterruptedException {
    var answer =
        http.send(
            request()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(said)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == 202) {
      return true;
    }
    out.println(answer.statusCode() + " " + answer.body());
    return false;
  }

  private HttpRequest.Builder request() {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Until it has ended; a line each time it has come further. */
  private int follow(HttpClient http) throws IOException, InterruptedException {
    long told = -1;
    var never = new CountDownLatch(1);
    while (true) {
      var answer = http.send(request().GET().build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        out.println(answer.statusCode() + " " + answer.body());
        return 1;
      }
      JsonNode state = JSON.readTree(answer.body());
      if (!state.path("state").asText().equals("RUNNING")) {
        return ended(state);
      }
      long persons = state.path("persons").asLong();
      if (persons != told) {
        out.printf("%d av omtrent %d personer%n", persons, state.path("known").asLong());
        told = persons;
      }
      var _ = never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private int ended(JsonNode state) {
    String how = state.path("state").asText();
    out.printf(
        "%s: %d personer, %s%n",
        switch (how) {
          case "COMPLETE" -> "Fullstendig";
          case "INCOMPLETE" -> "Ufullstendig";
          default -> "Mislyktes";
        },
        state.path("persons").asLong(),
        state.path("id").asText());
    state
        .path("broken")
        .properties()
        .forEach(it -> out.printf("  %s: %s%n", it.getKey(), it.getValue().asText()));
    for (JsonNode count : state.path("counts")) {
      out.printf(
          "  %-18s %-12s %-11s %8d%n",
          count.path("check").asText(),
          count.path("kind").asText(),
          count.path("status").asText(),
          count.path("findings").asLong());
    }
    return switch (how) {
      case "COMPLETE" -> 0;
      case "INCOMPLETE" -> 3;
      default -> 1;
    };
  }
}
