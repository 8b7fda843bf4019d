package bindeledd.remedy;

import bindeledd.model.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * {@code ./bindeledd mend}: asks the adapter on this machine to mend a finding, or let it stand.
 */
public final class MendTool {

  private static final ObjectMapper JSON = Json.mapper();
  private static final String USAGE = "mend AVVIK --reason WHY [--preview | --accept-until DAG]";

  private MendTool() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String token = System.getenv().getOrDefault("BINDELEDD_TOKEN", "");
    System.exit(run(arguments, token, System.out));
  }

  /**
   * @return 0 when it is done
   */
  static int run(String[] arguments, String token, PrintStream out)
      throws IOException, InterruptedException {
    if (arguments.length == 0 || !arguments[0].matches("[0-9a-f-]{36}")) {
      out.println(USAGE);
      return 2;
    }
    ObjectNode said = JSON.createObjectNode().put("command", "SEND");
    String port = "8080";
    for (int i = 1; i < arguments.length; i++) {
      boolean last = i + 1 == arguments.length;
      switch (arguments[i]) {
        case "--preview" -> said.put("command", "PREVIEW");
        case "--reason" -> said.put("reason", last ? "" : arguments[++i]);
        case "--accept-until" -> {
          said.put("command", "ACCEPT");
          said.put("until", last ? "" : arguments[++i]);
        }
        case "--port" -> port = last ? "" : arguments[++i];
        case String unknown -> {
          out.println("Hva betyr " + unknown + "?");
          return 2;
        }
      }
    }
    if (said.path("reason").asText().isBlank()) {
      out.println("--reason må si hvorfor; det står i revisjonssporet og navngir ingen");
      return 2;
    }
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/actuator/findings/" + arguments[0]))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(said.toString()));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      out.println(
          answer.statusCode()
              + " "
              + JSON.writerWithDefaultPrettyPrinter()
                  .writeValueAsString(JSON.readTree(answer.body())));
      return answer.statusCode() == 200 ? 0 : 1;
    }
  }
}
