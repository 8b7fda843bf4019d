package bindeledd.report;

import bindeledd.model.Json;
import bindeledd.model.report.ReportRow;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;

/** A report as JSON: {@code bindeledd.model.report.Report}, of which the schema is published. */
final class JsonReport {

  private static final ObjectMapper JSON = Json.mapper();

  private JsonReport() {}

  static <R extends ReportRow> void write(Layout<R> layout, Source<R> source, OutputStream out)
      throws IOException {
    Tally<R> tally = new Tally<>(layout);
    ObjectWriter rows = JSON.writerFor(layout.type());
    try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("report", layout.file());
      json.writePOJOField("about", source.about());
      json.writeArrayFieldStart("rows");
      source.each(
          row -> {
            tally.add(row);
            json.writeRaw('\n');
            rows.writeValue(json, row);
          });
      json.writeEndArray();
      json.writePOJOField("totals", tally.totals());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
