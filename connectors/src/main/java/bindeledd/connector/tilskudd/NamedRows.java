package bindeledd.connector.tilskudd;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.Fault;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowBuilder;
import bindeledd.connector.files.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The objects of a JSON list, each value under our name of its column. The first object says
 * whether the columns are there: it must have all that every row has.
 */
final class NamedRows implements Rows<SortedMap<String, String>> {

  private final Rows<SortedMap<String, String>> objects;
  private final Columns columns;
  private boolean headed;

  NamedRows(Rows<SortedMap<String, String>> objects, Columns columns) {
    this.objects = objects;
    this.columns = columns;
  }

  @Override
  public Optional<Row<SortedMap<String, String>>> next() throws IOException, BrokenFile {
    var next = objects.next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    return switch (next.get()) {
      case Row.Good<SortedMap<String, String>> good -> {
        check(good);
        yield Optional.of(named(good));
      }
      case Row.Bad<SortedMap<String, String>>(
              long number,
              String field,
              Fault problem,
              String content) ->
          Optional.of(new Row.Bad<>(number, "", problem, content));
    };
  }

  private void check(Row.Good<SortedMap<String, String>> first) throws BrokenFile {
    if (!headed) {
      var fault = columns.fault(new ArrayList<>(first.content().keySet()));
      if (fault.isPresent()) {
        throw new BrokenFile(fault.get(), first.number() - 1);
      }
      headed = true;
    }
  }

  private Row<SortedMap<String, String>> named(Row.Good<SortedMap<String, String>> row) {
    var fields = new TreeMap<String, String>();
    columns
        .list()
        .kolonner()
        .forEach(
            column -> {
              var value = row.content().get(columns.heading(column));
              if (value != null) {
                fields.put(column.navn(), value);
              }
            });
    return new Row.Good<>(row.number(), fields, RowBuilder.size(fields));
  }

  @Override
  public long last() {
    return objects.last();
  }

  @Override
  public void close() throws IOException {
    objects.close();
  }
}
