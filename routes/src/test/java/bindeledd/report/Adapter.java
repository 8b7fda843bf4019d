package bindeledd.report;

import bindeledd.Application;
import bindeledd.ledger.Servers;
import bindeledd.reconciliation.FindingBook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The adapter on a database of its own, with two operators, and findings that lie in a list. */
public final class Adapter implements AutoCloseable {

  /** May see everybody. */
  public static final String ENTITLED = "skjermet-operator-token-0001";

  /** May not. */
  public static final String OTHER = "vanlig-operator-token-000002";

  public final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  public Adapter(Path folder, FindingBook book) {
    this(
        settings(folder),
        it ->
            ((GenericApplicationContext) it)
                .registerBean(
                    "findingsInAList",
                    FindingBook.class,
                    () -> book,
                    bean -> bean.setPrimary(true)));
  }

  /** With findings of its own. */
  public Adapter(Path folder, Map<String, String> more) {
    this(with(settings(folder), more), _ -> {});
  }

  private Adapter(
      Map<String, String> settings,
      ApplicationContextInitializer<ConfigurableApplicationContext> before) {
    context =
        new SpringApplicationBuilder(Application.class)
            .initializers(before)
            .run(
                settings.entrySet().stream()
                    .map(it -> "--" + it.getKey() + "=" + it.getValue())
                    .toArray(String[]::new));
  }

  private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
    settings.putAll(more);
    return settings;
  }

  private static Map<String, String> settings(Path folder) {
    var database = Servers.fresh();
    var settings = new LinkedHashMap<String, String>();
    settings.put("server.port", "0");
    settings.put("bindeledd.municipality", Town.MUNICIPALITY);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.url", database.url());
    settings.put("bindeledd.database.username", database.username());
    settings.put("bindeledd.database.directory", folder.resolve("data").toString());
    settings.put("bindeledd.reports.folder", folder.toString());
    settings.put("bindeledd.operators.sara.token", ENTITLED);
    settings.put("bindeledd.operators.sara.entitled", "true");
    settings.put("bindeledd.operators.ola.token", OTHER);
    return settings;
  }

  public String port() {
    return String.valueOf(context.getEnvironment().getProperty("local.server.port"));
  }

  /** Asks; with a body where something is to be done. */
  public HttpResponse<String> ask(String path, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/actuator" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    return http.send(
        (body.isEmpty() ? request : request.POST(HttpRequest.BodyPublishers.ofString(body)))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }
}
