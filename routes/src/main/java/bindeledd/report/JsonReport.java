package bindeledd.report;

import bindeledd.model.Json;
import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;

/** A report as JSON: {@code bindeledd.model.report.Report}, of which the schema is published. */
final class JsonReport<R extends ReportRow> implements Writing<R> {

  private static final ObjectMapper JSON = Json.mapper();

  private final ObjectWriter rows;
  private final JsonGenerator json;

  JsonReport(Layout<R> layout, ReportAbout about, OutputStream out) throws IOException {
    this.rows = JSON.writerFor(layout.type());
    this.json = JSON.getFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("report", layout.file());
    json.writePOJOField("about", about);
    json.writeArrayFieldStart("rows");
  }

  @Override
  public void row(R row) throws IOException {
    json.writeRaw('\n');
    rows.writeValue(json, row);
  }

  @Override
  public void end(ReportTotals totals) throws IOException {
    json.writeEndArray();
    json.writePOJOField("totals", totals);
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
