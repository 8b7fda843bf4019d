package bindeledd.connector.nir;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.connector.nir.NirProperties.PersonList;
import bindeledd.schema.nirlist.ListedPerson;
import bindeledd.schema.nirlist.ListedPerson.Field;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The person list is read as it is configured, and what is wrong with it is explained. */
final class PersonListFilesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String HEADINGS = "Fødselsnummer;Årsak";

  @TempDir private Path folder;
  private final List<Unreadable> unreadable = new ArrayList<>();

  @Test
  void readsTheConfiguredColumnsInWhateverOrder() throws IOException {
    write("a.csv", UTF_8, "Annet;Årsak;Fødselsnummer", "x;Flyttet;07839190039", "y;;52918890084");

    assertThat(readAll(settings(UTF_8, ';')))
        .extracting(ListedPerson::values)
        .containsExactly(
            Map.of(Field.PERSON_NUMBER, "07839190039", Field.END_CAUSE, "Flyttet"),
            Map.of(Field.PERSON_NUMBER, "52918890084"));
    assertThat(unreadable).isEmpty();
  }

  @Test
  void readsTheOtherCharsetAndDelimiterWhenToldSo() throws IOException {
    write("a.csv", ISO_8859_1, "Fødselsnummer,Årsak", "07839190039,\"Flyttet, Tromsø\"");

    assertThat(readAll(settings(ISO_8859_1, ',')))
        .singleElement()
        .satisfies(
            person ->
                assertThat(person.values()).containsEntry(Field.END_CAUSE, "Flyttet, Tromsø"));
  }

  @Test
  void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
    write("a.csv", UTF_8, "\uFEFF" + HEADINGS, "07839190039;");

    assertThat(readAll(settings(UTF_8, ';'))).hasSize(1);
  }

  @Test
  void explainsAWrongColumnMapAndQuotesNothing() throws IOException {
    write("a.csv", UTF_8, "07839190039;Flyttet", "52918890084;");
    write("b.csv", UTF_8, HEADINGS, "07839190039;");

    assertThat(readAll(settings(UTF_8, ';'))).hasSize(1);

    assertThat(unreadable)
        .singleElement()
        .satisfies(
            broken -> {
              assertThat(broken.code()).isEqualTo("NIR-LISTE-KOLONNER");
              assertThat(broken.text())
                  .contains("«Fødselsnummer»", "connectors.nir.person-list.columns")
                  .doesNotContain("07839190039");
            });
  }

  @Test
  void explainsAWrongCharset() throws IOException {
    write("a.csv", ISO_8859_1, HEADINGS, "07839190039;");

    assertThat(readAll(settings(UTF_8, ';'))).isEmpty();
    assertThat(unreadable).extracting(Unreadable::code).containsExactly("NIR-LISTE-TEGNSETT");
  }

  @Test
  void keepsARowOfAnotherWidthApart() throws IOException {
    write("a.csv", UTF_8, HEADINGS, "07839190039;a;b", "52918890084;");

    assertThat(readAll(settings(UTF_8, ';'))).hasSize(1);
    assertThat(unreadable)
        .singleElement()
        .returns(1L, Unreadable::position)
        .returns("NIR-LISTE-RAD", Unreadable::code)
        .returns("07839190039;a;b", Unreadable::content);
  }

  @Test
  void stopsAtARowWithoutEnd() throws IOException {
    write("a.csv", UTF_8, HEADINGS, "07839190039;", "52918890084;\"" + "x\n".repeat(200_000));
    write("b.csv", UTF_8, HEADINGS, "07839190039;");

    assertThat(readAll(settings(UTF_8, ';'))).hasSize(2);
    assertThat(unreadable).extracting(Unreadable::code).containsExactly("NIR-LISTE-LANG-RAD");
  }

  @Test
  void readsTheOldestFileFirstAndAChangedOneAnew() throws IOException {
    write("b.csv", UTF_8, HEADINGS, "07839190039;først");
    write("a.csv", UTF_8, HEADINGS, "07839190039;sist");
    age("b.csv", Duration.ofHours(2));
    var files = files(settings(UTF_8, ';'));

    var first = files.pull(Cursor.START);
    var second = files.pull(first.next());
    assertThat(causes(first)).containsExactly("først");
    assertThat(causes(second)).containsExactly("sist");
    assertThat(files.pull(second.next())).isEqualTo(Page.nothingAfter(second.next()));

    write("b.csv", UTF_8, HEADINGS, "07839190039;ny");
    age("b.csv", Duration.ofMinutes(10));
    assertThat(causes(files.pull(second.next()))).containsExactly("ny");
  }

  @Test
  void leavesAFileThatIsStillBeingWritten() throws IOException {
    write("a.csv", UTF_8, HEADINGS, "07839190039;");
    age("a.csv", Duration.ofSeconds(3));

    assertThat(files(settings(UTF_8, ';')).pull(Cursor.START).records()).isEmpty();
  }

  @Test
  void masksANumberInAFileName() throws IOException {
    write("07839190039.csv", UTF_8, "Feil");

    readAll(settings(UTF_8, ';'));

    assertThat(unreadable).singleElement().returns("***.csv", Unreadable::origin);
  }

  @Test
  void streamsALongListPageByPage() throws IOException {
    var rows = new ArrayList<String>(List.of(HEADINGS));
    for (int i = 0; i < 10_000; i++) {
      rows.add("%011d;".formatted(i));
    }
    write("a.csv", UTF_8, rows.toArray(String[]::new));

    assertThat(readAll(settings(UTF_8, ';')))
        .extracting(person -> person.values().get(Field.PERSON_NUMBER))
        .hasSize(10_000)
        .doesNotHaveDuplicates();
  }

  private List<ListedPerson> readAll(PersonList settings) {
    var all = new ArrayList<ListedPerson>();
    var cursor = Cursor.START;
    while (true) {
      var page = files(settings).pull(cursor);
      all.addAll(page.records());
      unreadable.addAll(page.unreadable());
      if (page.next().equals(cursor)) {
        return all;
      }
      cursor = page.next();
    }
  }

  private static List<String> causes(Page<ListedPerson> page) {
    return page.records().stream().map(it -> it.values().get(Field.END_CAUSE)).toList();
  }

  private PersonListFiles files(PersonList settings) {
    return new PersonListFiles(settings, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private PersonList settings(Charset charset, char delimiter) {
    return new PersonList(
        folder,
        charset,
        delimiter,
        Map.of(Field.PERSON_NUMBER, "Fødselsnummer", Field.END_CAUSE, "Årsak"),
        Duration.ofSeconds(10),
        500);
  }

  private void write(String name, Charset charset, String... rows) throws IOException {
    Files.write(folder.resolve(name), List.of(rows), charset);
    age(name, Duration.ofHours(1));
  }

  private void age(String name, Duration age) throws IOException {
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(NOW.minus(age)));
  }
}
