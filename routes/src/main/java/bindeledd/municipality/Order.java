package bindeledd.municipality;

import bindeledd.model.Municipality;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ./bindeledd freeze|release|assign}: asks the adapter on this machine to do it. */
public final class Order {

  private static final Set<String> WORDS = Set.of("freeze", "release", "assign");

  /** What an option is called here, and there. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "--reason", "reason",
          "--flow", "flow",
          "--per-minute", "perMinute",
          "--delivery", "delivery",
          "--to", "to");

  private Order() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String token = System.getenv().getOrDefault("BINDELEDD_TOKEN", "");
    System.exit(run(arguments, token, System.out));
  }

  /**
   * @return 0 when it is done
   */
  static int run(String[] arguments, String token, PrintStream out)
      throws IOException, InterruptedException {
    if (arguments.length < 2
        || !WORDS.contains(arguments[0])
        || !Municipality.hasShape(arguments[1])) {
      out.println("freeze|release|assign KOMMUNENUMMER --reason WHY …");
      return 2;
    }
    Map<String, String> said = new LinkedHashMap<>();
    said.put("command", quoted(arguments[0].toUpperCase(Locale.ROOT)));
    String port = "8080";
    for (int i = 2; i < arguments.length; i++) {
      String option = arguments[i];
      if (option.equals("--intake")) {
        said.put("intake", "true");
      } else if (i + 1 == arguments.length
          || !(OPTIONS.containsKey(option) || option.equals("--port"))) {
        out.println("Hva betyr " + option + "?");
        return 2;
      } else if (option.equals("--port")) {
        port = arguments[++i];
      } else {
        said.put(OPTIONS.getOrDefault(option, option), quoted(arguments[++i]));
      }
    }
    if (!said.containsKey("reason")) {
      out.println("--reason må si hvorfor; den står i revisjonssporet og navngir ingen");
      return 2;
    }
    return post(
        URI.create("http://127.0.0.1:" + port + "/actuator/flows/" + arguments[1]),
        said,
        token,
        out);
  }

  private static int post(URI address, Map<String, String> said, String token, PrintStream out)
      throws IOException, InterruptedException {
    String body =
        said.entrySet().stream()
            .map(it -> quoted(it.getKey()) + ":" + it.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      out.println(answer.statusCode() + " " + answer.body());
      return answer.statusCode() == 200 ? 0 : 1;
    }
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ' ') {
        quoted.append(' ');
      } else {
        quoted.append(letter == '"' || letter == '\\' ? "\\" : "").append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}
