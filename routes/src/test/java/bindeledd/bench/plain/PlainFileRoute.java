package bindeledd.bench.plain;

import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dataformat.csv.CsvDataFormat;

/** Reads each file as a stream of rows and queues them. */
final class PlainFileRoute extends RouteBuilder {

  private final Path folder;

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
        .to("seda:records?size=2000&blockWhenFull=true");
  }
}
