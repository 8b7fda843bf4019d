package bindeledd.bench.plain;

import bindeledd.schema.casework.Felt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dataformat.csv.CsvDataFormat;

/** Reads each file as a stream of rows and queues them. */
final class PlainFileRoute extends RouteBuilder {

  /** Of the last records only: nobody asks about more. */
  private static final int REMEMBERED = 2000;

  private final Path folder;
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();

  PlainFileRoute(Path folder) {
    this.folder = folder;
  }

  @Override
  public void configure() {
    var csv = new CsvDataFormat();
    csv.setDelimiter(';');
    csv.setUseMaps(true);
    csv.setLazyLoad(true);
    from("file:"
            + folder.resolve("inn")
            + "?initialDelay=0&delay=100&readLock=none&doneFileName=${file:name}.ferdig&move="
            + folder.resolve("arkiv")
            + "/${file:name}")
        .routeId("files")
        .unmarshal(csv)
        .split(body())
        .streaming()
        .process(this::accept)
        .to("seda:records?size=2000&blockWhenFull=true");
  }

  private void accept(Exchange exchange) {
    accepted.add(
        exchange.getMessage().getBody(Map.class).get(Felt.LOKAL_REFERANSE.navn())
            + ";"
            + Instant.now());
    if (accepted.size() > REMEMBERED) {
      accepted.remove();
    }
  }

  /** A file that says when the last records were queued, by reference. */
  Path accepted() throws IOException {
    return Files.write(folder.resolve("accepted.csv"), accepted);
  }
}
