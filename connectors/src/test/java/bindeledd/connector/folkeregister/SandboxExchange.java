package bindeledd.connector.folkeregister;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to the sandbox, taken apart. */
record SandboxExchange(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    byte[] body) {

  static void answer(HttpExchange exchange, SandboxService service) throws IOException {
    try (exchange) {
      var request =
          new SandboxExchange(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              query(exchange.getRequestURI().getRawQuery()),
              exchange.getRequestHeaders(),
              exchange.getRequestBody().readAllBytes());
      var reply = service.reply(request);
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      boolean empty = reply.body().length == 0;
      exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
      if (!empty) {
        exchange.getResponseBody().write(reply.body());
      }
    }
  }

  @Nullable String header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  @Nullable String one(String parameter) {
    return query.getOrDefault(parameter, List.of()).stream().findFirst().orElse(null);
  }

  private static Map<String, List<String>> query(@Nullable String raw) {
    var all = new HashMap<String, List<String>>();
    if (raw != null) {
      for (var pair : raw.split("&")) {
        int at = pair.indexOf('=');
        all.computeIfAbsent(URLDecoder.decode(pair.substring(0, at), UTF_8), _ -> new ArrayList<>())
            .add(URLDecoder.decode(pair.substring(at + 1), UTF_8));
      }
    }
    return all;
  }
}
