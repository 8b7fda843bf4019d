package bindeledd.bench.bare;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.schema.casework.Sakspost;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bare loop's process. Arguments: NIR's address and a database. Lines it is told, each answered
 * with nanoseconds: {@code deliver FILE THREADS raw|jdk} does all of it; {@code prepare FILE
 * THREADS} all but the call and the rows; {@code hammer FILE THREADS CALLS} the calls alone, of the
 * file's first message.
 */
public final class BareMain {

  private static final int SOME = 50;

  private final URI nir;
  private final String database;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private BareMain(URI nir, String database) {
    this.nir = nir;
    this.database = database;
  }

  public static void main(String... arguments) throws Exception {
    var bare = new BareMain(URI.create(arguments[0]), arguments[1]);
    Store.prepare(arguments[1]);
    System.out.println("> ready");
    try (var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println("> " + bare.obey(line.split(" ")));
      }
    }
  }

  private long obey(String... words) throws Exception {
    int threads = Integer.parseInt(words[2]);
    return switch (words[0]) {
      case "deliver" -> deliver(Path.of(words[1]), threads, words[3].equals("raw"));
      case "prepare" -> prepare(Path.of(words[1]), threads);
      case "hammer" -> hammer(Path.of(words[1]), threads, Long.parseLong(words[3]));
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private long deliver(Path file, int threads, boolean raw) throws Exception {
    String head = head();
    try (var rows = new Rows(file)) {
      return Together.run(
          threads,
          () -> {
            var worker = new Worker();
            try (var store = new Store(database);
                var line = new RawHttp(nir)) {
              Worker.Line to = raw ? (body, length) -> line.call(head, body, length) : this::jdk;
              for (var some = rows.next(SOME); !some.isEmpty(); some = rows.next(SOME)) {
                for (Sakspost post : some) {
                  worker.deliver(post, to, store);
                }
              }
            }
            return null;
          });
    }
  }

  private static long prepare(Path file, int threads) throws Exception {
    try (var rows = new Rows(file)) {
      return Together.run(
          threads,
          () -> {
            var worker = new Worker();
            for (var some = rows.next(SOME); !some.isEmpty(); some = rows.next(SOME)) {
              for (Sakspost post : some) {
                worker.prepare(post);
              }
            }
            return null;
          });
    }
  }

  private long hammer(Path file, int threads, long calls) throws Exception {
    byte[] message;
    try (var rows = new Rows(file)) {
      var written = new Worker().prepare(rows.next(1).getFirst());
      message = Arrays.copyOf(written.bytes(), written.size());
    }
    String head = head();
    var left = new AtomicLong(calls);
    return Together.run(
        threads,
        () -> {
          try (var line = new RawHttp(nir)) {
            while (left.getAndDecrement() > 0) {
              line.call(head, message, message.length);
            }
          }
          return null;
        });
  }

  private String head() {
    return RawHttp.head("POST", nir.getPath(), "text/xml; charset=UTF-8");
  }

  private byte[] jdk(byte[] body, int length) throws Exception {
    var request =
        HttpRequest.newBuilder(nir)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body, 0, length))
            .setHeader("Content-Type", "text/xml; charset=UTF-8")
            .setHeader("SOAPAction", "\"\"")
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }
}
