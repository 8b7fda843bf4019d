package bindeledd.bench.bare;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.schema.casework.Sakspost;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a drop file, some at a time to whoever asks. */
final class Rows implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final String name;

  Rows(Path file) throws IOException {
    parser = CSVParser.parse(new InputStreamReader(Files.newInputStream(file), UTF_8), FORMAT);
    records = parser.iterator();
    name = file.getFileName().toString();
  }

  /** The next rows; none when the file is at its end. */
  synchronized List<Sakspost> next(int most) {
    var some = new ArrayList<Sakspost>(most);
    while (some.size() < most && records.hasNext()) {
      var row = records.next();
      some.add(new Sakspost(new TreeMap<>(row.toMap()), name + " rad " + row.getRecordNumber()));
    }
    return some;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
