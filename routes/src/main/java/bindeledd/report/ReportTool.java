package bindeledd.report;

import bindeledd.model.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code ./bindeledd report list|open}: asks the adapter on this machine, which notes who opened
 * what.
 */
public final class ReportTool {

  private static final ObjectMapper JSON = Json.mapper();
  private static final String USAGE =
      "report list\nreport open RAPPORT --reason WHY [--format xlsx|csv|json|html] [--out DIR] [--entitled]";

  private String port = "8080";
  private Path folder = Path.of(".");
  private String format = "xlsx";
  private String reason = "";
  private boolean entitled;

  private ReportTool() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String token = System.getenv().getOrDefault("BINDELEDD_TOKEN", "");
    System.exit(run(arguments, token, System.out));
  }

  /**
   * @return 0 when it is done
   */
  static int run(String[] arguments, String token, PrintStream out)
      throws IOException, InterruptedException {
    var tool = new ReportTool();
    String word = arguments.length == 0 ? "" : arguments[0];
    boolean opens = word.equals("open") && arguments.length > 1;
    if (!opens && !word.equals("list")) {
      out.println(USAGE);
      return 2;
    }
    for (int i = opens ? 2 : 1; i < arguments.length; i++) {
      boolean last = i + 1 == arguments.length;
      switch (arguments[i]) {
        case "--entitled" -> tool.entitled = true;
        case "--reason" -> tool.reason = last ? "" : arguments[++i];
        case "--format" -> tool.format = last ? "" : arguments[++i];
        case "--out" -> tool.folder = Path.of(last ? "" : arguments[++i]);
        case "--port" -> tool.port = last ? "" : arguments[++i];
        case String unknown -> {
          out.println("Hva betyr " + unknown + "?");
          return 2;
        }
      }
    }
    try (var http = HttpClient.newHttpClient()) {
      return opens ? tool.open(http, arguments[1], token, out) : tool.list(http, token, out);
    }
  }

  private HttpRequest.Builder ask(String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/reports" + path))
            .timeout(Duration.ofMinutes(5));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private int list(HttpClient http, String token, PrintStream out)
      throws IOException, InterruptedException {
    var answer = http.send(ask("", token).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      out.println(answer.statusCode() + " " + answer.body());
      return 1;
    }
    for (JsonNode report : JSON.readTree(answer.body())) {
      out.println(
          report.get("id").asText()
              + (report.get("complete").asBoolean() ? "" : "   IKKE FULLSTENDIG"));
    }
    return 0;
  }

  private int open(HttpClient http, String report, String token, PrintStream out)
      throws IOException, InterruptedException {
    if (reason.isBlank() || Format.of(format).isEmpty() || !report.matches("[0-9a-z-]+")) {
      out.println(
          "--reason må si hvorfor; det står i revisjonssporet og navngir ingen. --format er xlsx, csv,"
              + " json eller html");
      return 2;
    }
    ObjectNode said = JSON.createObjectNode();
    said.put("reason", reason).put("format", format).put("entitled", entitled);
    var request =
        ask("/" + report, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(said.toString()));
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        out.println(
            answer.statusCode()
                + " "
                + new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        return 1;
      }
      return write(body, report, out);
    }
  }

  private int write(InputStream body, String report, PrintStream out) throws IOException {
    Path file = folder.resolve(report + (entitled ? "-skjermet" : "") + "." + format);
    try (OutputStream to = OwnFile.create(file)) {
      body.transferTo(to);
    } catch (FileAlreadyExistsException e) {
      out.println(file + " finnes fra før og blir ikke overskrevet");
      return 1;
    } catch (IOException e) {
      // Half a report must not be taken for a whole one.
      Files.deleteIfExists(file);
      throw e;
    }
    out.println(
        "Åpnet til "
            + file
            + ". Bare du kan lese filen. Den er ikke kryptert: slett den etter bruk.");
    return 0;
  }
}
