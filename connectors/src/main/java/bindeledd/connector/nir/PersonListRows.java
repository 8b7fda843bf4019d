package bindeledd.connector.nir;

import bindeledd.connector.Unreadable;
import bindeledd.connector.nir.NirProperties.PersonList;
import bindeledd.schema.nirlist.ListedPerson;
import bindeledd.schema.nirlist.ListedPerson.Field;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one exported file, read as a stream. What is wrong with the file as a whole counts as
 * one unreadable row, after which there are no more: nothing is guessed.
 */
final class PersonListRows implements Closeable {

  private static final int LONGEST_ROW = 64 * 1024;
  private static final String SETTING = "connectors.nir.person-list.";

  private final PersonListFile file;
  private final PersonList settings;
  private final ShortRows reader;
  private final Iterator<CSVRecord> records;
  private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
  private int width;
  private long row;
  private @Nullable Unreadable broken;
  private @Nullable CSVRecord next;

  PersonListRows(PersonListFile file, PersonList settings) throws IOException {
    this.file = file;
    this.settings = settings;
    var decoder =
        settings
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.reader =
        new ShortRows(
            new InputStreamReader(Files.newInputStream(file.path()), decoder), LONGEST_ROW);
    this.records =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(settings.delimiter())
            .setIgnoreEmptyLines(true)
            .get()
            .parse(reader)
            .iterator();
    readHeadings();
  }

  boolean hasNext() {
    if (next == null && broken == null) {
      advance();
    }
    return next != null || broken != null;
  }

  void next(Consumer<ListedPerson> good, Consumer<Unreadable> bad) {
    row++;
    if (broken != null) {
      bad.accept(broken);
      broken = null;
      columns.clear();
      width = -1;
      return;
    }
    var record = next;
    next = null;
    if (record != null) {
      if (record.size() == width) {
        good.accept(person(record));
      } else {
        bad.accept(
            unreadable(
                "NIR-LISTE-RAD",
                "Raden har et annet antall kolonner enn overskriften. Eksporter listen på nytt fra NIR.",
                String.join(String.valueOf(settings.delimiter()), record.values())));
      }
    }
  }

  void skip(long rows) {
    while (row < rows && hasNext()) {
      next(_ -> {}, _ -> {});
    }
  }

  private ListedPerson person(CSVRecord record) {
    var values = new EnumMap<Field, String>(Field.class);
    columns.forEach(
        (field, column) -> {
          var text = record.get(column).strip();
          if (!text.isEmpty()) {
            values.put(field, text);
          }
        });
    return new ListedPerson(values);
  }

  /** Every configured column must be there once; what the file has beside them is left alone. */
  private void readHeadings() {
    advance();
    var record = next;
    next = null;
    if (record == null) {
      if (broken == null) {
        width = -1;
      }
      return;
    }
    var headings = headings(record);
    width = headings.size();
    var missing = new ArrayList<String>();
    settings
        .columns()
        .forEach(
            (field, heading) -> {
              var at = headings.indexOf(heading.strip());
              if (at < 0 || at != headings.lastIndexOf(heading.strip())) {
                missing.add("«" + heading + "»");
              } else {
                columns.put(field, at);
              }
            });
    if (!missing.isEmpty()) {
      // What the file has instead is not quoted: without headings its first row is a person.
      broken =
          unreadable(
              "NIR-LISTE-KOLONNER",
              "Filen har ikke, eller har flere ganger, kolonnen "
                  + String.join(", ", missing)
                  + ". Kontroller "
                  + SETTING
                  + "columns mot overskriftene i filen, og at skilletegnet (delimiter) og tegnsettet (charset) er riktig.",
              "");
    }
  }

  private static List<String> headings(CSVRecord record) {
    return record.stream().map(heading -> heading.replace("\uFEFF", "").strip()).toList();
  }

  private void advance() {
    if (width < 0) {
      return;
    }
    try {
      if (records.hasNext()) {
        next = records.next();
        reader.progressed();
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      broken = broken(e.getCause() instanceof IOException io ? io : new IOException(e));
    }
  }

  private Unreadable broken(IOException cause) {
    return switch (cause) {
      case CharacterCodingException _ ->
          unreadable(
              "NIR-LISTE-TEGNSETT",
              "Filen er ikke skrevet med tegnsettet "
                  + settings.charset()
                  + ". Sett "
                  + SETTING
                  + "charset til det den er eksportert med (UTF-8 eller ISO-8859-1).",
              "");
      case ShortRows.TooLong _ ->
          unreadable(
              "NIR-LISTE-LANG-RAD",
              "En rad er lengre enn noen rad i en personliste kan være, eller et anførselstegn er ikke lukket. Eksporter listen på nytt.",
              "");
      case CSVException _ ->
          unreadable(
              "NIR-LISTE-FORM",
              "Filen er ikke en gyldig CSV-fil herfra og ut. Eksporter listen på nytt fra NIR.",
              "");
      default ->
          unreadable(
              "NIR-LISTE-LESEFEIL", "Filen lot seg ikke lese til ende. Legg den inn på nytt.", "");
    };
  }

  private Unreadable unreadable(String code, String text, String content) {
    return new Unreadable(file.name(), row, "", code, text, content);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
