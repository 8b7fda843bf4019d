package bindeledd.connector.casework;

import static bindeledd.connector.files.Pulled.records;
import static bindeledd.connector.files.Pulled.unreadable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.Pulled;
import bindeledd.connector.files.ResultFiles;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drop folder, file by file. */
final class DropFolderTest {

  private static final int PAGE = 5;

  @TempDir Path root;
  private final AtomicLong clock = new AtomicLong();
  private CaseworkFolder folder;
  private DropFolder<SortedMap<String, String>, Sakspost> feed;

  @BeforeEach
  void open() {
    folder = new CaseworkFolder(root);
    feed = feed(Duration.ZERO, false);
  }

  private DropFolder<SortedMap<String, String>, Sakspost> feed(Duration settle, boolean marker) {
    var properties =
        new CaseworkProperties(
            null, null, Duration.ofSeconds(1), root, settle, marker, PAGE, 4000, 65536);
    return CaseworkFiles.feed(
        properties, new ResultFiles(new Folders("casework", root, true)), clock::get);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xml", "json"})
  void readsEveryRecordOfAFileInPages(String ending) {
    var posts = SakspostSamples.many(23);
    folder.drop("poster." + ending, SakspostFiles.as(ending, posts));

    var pages = pullAll();

    assertThat(pages).allSatisfy(page -> assertThat(page.records()).hasSizeLessThanOrEqualTo(PAGE));
    assertThat(records(pages)).extracting(Sakspost::felter).isEqualTo(fields(posts));
    assertThat(unreadable(pages)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xml", "json"})
  void tellsWhereEachRecordCameFrom(String ending) {
    folder.drop("poster." + ending, SakspostFiles.as(ending, SakspostSamples.many(2)));

    assertThat(records(pullAll()))
        .extracting(Sakspost::opphav)
        .isEqualTo(
            ending.equals("csv")
                ? List.of("poster.csv rad 2", "poster.csv rad 3")
                : List.of("poster." + ending + " post 1", "poster." + ending + " post 2"));
  }

  @Test
  void putsAFileAwayOnlyWhenAllOfItIsKept() {
    folder.drop("poster.csv", SakspostFiles.csv(SakspostSamples.many(3)));

    var page = feed.pull(Cursor.START);
    assertThat(page.records()).hasSize(3);
    assertThat(page.more()).isFalse();
    assertThat(folder.in("inn")).containsExactly("poster.csv");

    assertThat(feed.pull(page.next()).records()).isEmpty();
    assertThat(folder.in("inn")).isEmpty();
    assertThat(folder.in("arkiv")).singleElement().asString().endsWith("Z-poster.csv".substring(1));
    assertThat(folder.results("poster.csv"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("status", "LEST"));
  }

  @Test
  void repeatsAPageThatWasNotKept() {
    folder.drop("poster.json", SakspostFiles.json(SakspostSamples.many(12)));
    var first = feed.pull(Cursor.START);
    var second = feed.pull(first.next());

    assertThat(feed.pull(first.next()).records()).isEqualTo(second.records());
    assertThat(feed.pull(Cursor.START).records()).isEqualTo(first.records());
    assertThat(feed(Duration.ZERO, false).pull(first.next()).records()).isEqualTo(second.records());
  }

  @Test
  void readsOldestFirst() throws IOException {
    var old =
        folder.drop("b.csv", SakspostFiles.csv(List.of(SakspostSamples.of(Sakstype.KLAGE, 1))));
    folder.drop("a.csv", SakspostFiles.csv(List.of(SakspostSamples.of(Sakstype.VEDTAK, 2))));
    Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

    assertThat(records(pullAll()))
        .extracting(Sakspost::opphav)
        .containsExactly("b.csv rad 2", "a.csv rad 2");
  }

  @Test
  void takesColumnsInAnyOrderWithByteOrderMarkAndWithout() {
    var post = SakspostSamples.of(Sakstype.KONTRAKT, 1);
    var columns =
        List.of(
            Felt.DATO,
            Felt.DUF,
            Felt.FNR,
            Felt.KOMMUNENR,
            Felt.ENDRET_TID,
            Felt.VERSJON,
            Felt.LOKAL_REFERANSE,
            Felt.HANDLING,
            Felt.TYPE);
    folder.drop("med.csv", "\uFEFF" + SakspostFiles.csv(List.of(post), columns));
    folder.drop("uten.csv", SakspostFiles.csv(List.of(post), columns).replace("\r\n", "\n"));

    assertThat(records(pullAll()))
        .extracting(Sakspost::felter)
        .containsExactly(post.felter(), post.felter());
  }

  @Test
  void doesNotSeeFilesThatSayTheyAreUnfinished() {
    for (String name :
        List.of("a.csv.tmp", "b.xml.part", ".c.csv", "~$d.csv", "e.csv~", "f.filepart")) {
      write(name, "type\n");
    }
    assertThat(feed.pull(Cursor.START)).isEqualTo(Page.nothingAfter(Cursor.START));
    assertThat(folder.in("inn")).hasSize(6);
  }

  @Test
  void waitsUntilAFileHasLainUnchanged() {
    feed = feed(Duration.ofSeconds(10), false);
    var text = SakspostFiles.csv(SakspostSamples.many(3));
    write("poster.csv", text.substring(0, 400));
    assertThat(feed.pull(Cursor.START).records()).isEmpty();
    clock.addAndGet(Duration.ofSeconds(9).toNanos());
    write("poster.csv", text);
    assertThat(feed.pull(Cursor.START).records()).isEmpty();
    clock.addAndGet(Duration.ofSeconds(9).toNanos());
    assertThat(feed.pull(Cursor.START).records()).isEmpty();
    clock.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(feed.pull(Cursor.START).records()).hasSize(3);
  }

  @Test
  void waitsForTheMarkerWhenThatIsAgreed() {
    feed = feed(Duration.ofHours(1), true);
    write("poster.csv", SakspostFiles.csv(SakspostSamples.many(3)));
    assertThat(feed.pull(Cursor.START).records()).isEmpty();
    write("poster.csv.ferdig", "");
    var page = feed.pull(Cursor.START);
    assertThat(page.records()).hasSize(3);
    feed.pull(page.next());
    assertThat(folder.in("inn")).isEmpty();
  }

  @Test
  void startsAFileAgainThatWasWrittenToAfterAll() {
    write("poster.csv", SakspostFiles.csv(SakspostSamples.many(8)));
    var first = feed.pull(Cursor.START);
    assertThat(first.records()).hasSize(PAGE);
    write("poster.csv", SakspostFiles.csv(SakspostSamples.many(9)));

    assertThat(records(pullFrom(first.next()))).hasSize(9);
    assertThat(folder.in("arkiv")).hasSize(1);
  }

  @Test
  void takesTheSameNameTwiceAndKeepsBothInTheArchive() {
    var text = SakspostFiles.csv(SakspostSamples.many(3));
    folder.drop("poster.csv", text);
    var pages = pullAll();
    folder.drop("poster.csv", text);
    pages.addAll(pullFrom(pages.getLast().next()));

    assertThat(records(pages)).hasSize(6);
    assertThat(folder.in("arkiv")).hasSize(2);
  }

  private void write(String name, String text) {
    try {
      Files.write(root.resolve("inn").resolve(name), text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Page<Sakspost>> pullAll() {
    return pullFrom(Cursor.START);
  }

  private List<Page<Sakspost>> pullFrom(Cursor start) {
    return Pulled.pages(feed, start);
  }

  private static List<java.util.SortedMap<String, String>> fields(List<Sakspost> posts) {
    return posts.stream().map(Sakspost::felter).toList();
  }
}
