package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
  private DropFolder feed;

  @BeforeEach
  void open() {
    folder = new CaseworkFolder(root);
    feed = feed(Duration.ZERO, false);
  }

  private DropFolder feed(Duration settle, boolean marker) {
    var properties =
        new CaseworkProperties(
            null, null, Duration.ofSeconds(1), root, settle, marker, PAGE, 4000, 65536);
    return new DropFolder(properties, new ResultFiles(new Folders(root)), clock::get);
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

  @Test
  void answersABadRowAndTakesTheOthers() {
    var lines = SakspostFiles.csv(SakspostSamples.many(4)).split("\r\n");
    lines[2] = lines[2] + ";for mye";
    folder.drop("poster.csv", String.join("\r\n", lines));

    var pages = pullAll();

    assertThat(records(pages))
        .extracting(Sakspost::opphav)
        .containsExactly("poster.csv rad 2", "poster.csv rad 4", "poster.csv rad 5");
    assertThat(unreadable(pages))
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.origin()).isEqualTo("poster.csv");
              assertThat(bad.position()).isEqualTo(3);
              assertThat(bad.code()).isEqualTo("RAD_ANTALL_FELT");
              assertThat(bad.content()).isEqualTo(lines[2]);
            });
    assertThat(folder.results("poster.csv"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .containsEntry("rad", "3")
                    .containsEntry("kode", "RAD_ANTALL_FELT")
                    .containsEntry("status", "AVVIST"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .containsEntry("status", "LEST")
                    .containsEntry("tekst", "Hele filen er lest. 1 av radene kunne ikke leses."))
        .hasSize(2);
  }

  @Test
  void answersABadRowOnceThoughItIsReadAgain() {
    folder.drop("poster.csv", "type;fnr\nDELTAKER;1;2\nDELTAKER\n");
    for (int i = 0; i < 3; i++) {
      feed(Duration.ZERO, false).pull(Cursor.START);
    }
    assertThat(folder.results("poster.csv")).hasSize(3);
  }

  @Test
  void letsAQuotationMarkThatIsNeverClosedSpoilItsOwnRowOnly() {
    folder.drop("poster.csv", "type;fnr\nDELTAKER;\"1\nDELTAKER;2\nDELTAKER;a\"b\n\nDELTAKER;3\n");
    var pages = pullAll();
    assertThat(records(pages))
        .extracting(Sakspost::opphav)
        .containsExactly("poster.csv rad 3", "poster.csv rad 4", "poster.csv rad 6");
    assertThat(unreadable(pages))
        .extracting(Unreadable::code)
        .containsExactly("RAD_ANFOERSELSTEGN");
  }

  @Test
  void letsAnElementOfTheWrongShapeSpoilItselfOnly() {
    folder.drop(
        "poster.xml",
        "<saksposter><deltaker><fnr>1</fnr><fnr>2</fnr></deltaker><deltaker><fnr><a><b/></a></fnr>"
            + "</deltaker><deltaker>løs tekst</deltaker><deltaker><duf>3</duf></deltaker></saksposter>");
    var pages = pullAll();
    assertThat(records(pages)).extracting(Sakspost::opphav).containsExactly("poster.xml post 4");
    assertThat(unreadable(pages))
        .extracting(Unreadable::code)
        .containsExactly("FELT_DOBBELT", "FELT_SAMMENSATT", "TEKST_UTENFOR_FELT");
  }

  @Test
  void letsAnItemOfTheWrongShapeSpoilItselfOnly() {
    folder.drop(
        "poster.json",
        "[{\"fnr\":1,\"fnr\":2},{\"fnr\":[[1]]},7,[{}],{\"duf\":3,\"gyldig\":true,\"dnr\":null}]");
    var pages = pullAll();
    assertThat(records(pages))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.opphav()).isEqualTo("poster.json post 5");
              assertThat(post.verdi(Felt.DUF)).contains("3");
              assertThat(post.verdi(Felt.GYLDIG)).contains("true");
              assertThat(post.verdi(Felt.DNR)).isEmpty();
            });
    assertThat(unreadable(pages))
        .extracting(Unreadable::code)
        .containsExactly("FELT_DOBBELT", "FELT_SAMMENSATT", "POST_IKKE_OBJEKT", "POST_IKKE_OBJEKT");
  }

  @Test
  void takesWhatComesBeforeTheCutInATruncatedFile() {
    var posts = SakspostSamples.many(3);
    for (String ending : List.of("csv", "xml", "json")) {
      var whole = SakspostFiles.as(ending, posts);
      folder.drop(ending + "." + ending, java.util.Arrays.copyOf(whole, whole.length - 60));
    }
    var pages = pullAll();
    assertThat(records(pages)).hasSize(6);
    assertThat(unreadable(pages))
        .extracting(Unreadable::code)
        .containsExactlyInAnyOrder("RAD_ANTALL_FELT", "XML_UGYLDIG", "JSON_UGYLDIG");
    assertThat(folder.in("feil")).hasSize(2);
    assertThat(folder.in("arkiv")).hasSize(1);
  }

  @Test
  void refusesAFileWithADoctypeAndFetchesNothing() throws IOException {
    var secret = Files.writeString(root.resolve("hemmelig.txt"), "HEMMELIG");
    folder.drop(
        "xxe.xml",
        "<!DOCTYPE saksposter [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]><saksposter><deltaker><fnr>&e;</fnr></deltaker></saksposter>");
    folder.drop("ok.xml", SakspostFiles.xml(SakspostSamples.many(1)));
    var pages = pullAll();
    assertThat(records(pages)).hasSize(1);
    assertThat(unreadable(pages)).extracting(Unreadable::code).containsExactly("XML_DOCTYPE");
    assertThat(folder.in("feil")).singleElement().asString().endsWith("xxe.xml");
    assertThat(folder.allResults()).noneSatisfy(l -> assertThat(l.toString()).contains("HEMMELIG"));
  }

  @Test
  void refusesAnEntityThatIsNotDeclared() {
    folder.drop("e.xml", "<saksposter><deltaker><fnr>&ukjent;</fnr></deltaker></saksposter>");
    assertThat(unreadable(pullAll()))
        .extracting(Unreadable::code)
        .first()
        .isIn("XML_DOCTYPE", "XML_UGYLDIG");
  }

  @Test
  void tellsARowInAnotherEncodingFromTheOthers() {
    var text = "type;fornavn\nDELTAKER;Åse\nDELTAKER;Kari\n";
    folder.drop("latin.csv", text.getBytes(ISO_8859_1));
    var pages = pullAll();
    assertThat(records(pages)).extracting(Sakspost::opphav).containsExactly("latin.csv rad 3");
    assertThat(unreadable(pages)).extracting(Unreadable::code).containsExactly("IKKE_UTF8");
  }

  @Test
  void refusesFilesThatAreNotWhatTheySay() {
    folder.drop("utf16.csv", SakspostFiles.csv(SakspostSamples.many(1)).getBytes(UTF_16));
    folder.drop(
        "latin.xml",
        "<saksposter><deltaker><fornavn>Åse</fornavn></deltaker></saksposter>"
            .getBytes(ISO_8859_1));
    folder.drop("latin.json", "[{\"fornavn\":\"Åse\"}]".getBytes(ISO_8859_1));
    folder.drop("tom.csv", "");
    folder.drop("tom.json", "");
    folder.drop("tom.xml", "");
    folder.drop("uten-overskrift.csv", "DELTAKER;" + SakspostSamples.FNR + "\n");
    folder.drop("komma.csv", "type,fnr\nDELTAKER,1\n");
    folder.drop("dobbel.csv", "type;fnr;type\n");
    folder.drop("annet.xml", "<personer/>");
    folder.drop("objekt.json", "{}");
    folder.drop("bilde.png", "ikke");
    folder.drop("to.json", "[] []");

    var pages = pullAll();

    assertThat(records(pages)).isEmpty();
    assertThat(unreadable(pages))
        .extracting(Unreadable::origin, Unreadable::code)
        .containsExactlyInAnyOrder(
            tuple("utf16.csv", "FIL_IKKE_UTF8"),
            tuple("latin.xml", "XML_UGYLDIG"),
            tuple("latin.json", "JSON_UGYLDIG"),
            tuple("tom.csv", "FIL_TOM"),
            tuple("tom.json", "FIL_TOM"),
            tuple("tom.xml", "XML_UGYLDIG"),
            tuple("uten-overskrift.csv", "OVERSKRIFT_UKJENT"),
            tuple("komma.csv", "OVERSKRIFT_UKJENT"),
            tuple("dobbel.csv", "OVERSKRIFT_DOBBEL"),
            tuple("annet.xml", "XML_ROT"),
            tuple("objekt.json", "JSON_ROT"),
            tuple("bilde.png", "FILTYPE_UKJENT"),
            tuple("to.json", "JSON_UGYLDIG"));
    assertThat(folder.in("feil")).hasSize(13);
    assertThat(folder.in("inn")).isEmpty();
  }

  @Test
  void namesNoPersonWhenTheFilesNameDoes() {
    var name = "liste " + SakspostSamples.FNR + ".csv";
    folder.drop(name, "type;fnr\nDELTAKER;1;2\nDELTAKER;" + SakspostSamples.FNR + "\n");
    var pages = pullAll();
    var said = new ArrayList<String>(folder.in("arkiv"));
    said.addAll(folder.in("svar"));
    pages.forEach(page -> said.add(page.next().value()));
    records(pages).forEach(post -> said.add(post.opphav()));
    unreadable(pages).forEach(bad -> said.add(bad.origin() + bad.text()));
    assertThat(said).hasSizeGreaterThan(5).noneMatch(text -> text.matches("(?s).*\\d{11}.*"));
    assertThat(records(pages).getFirst().opphav()).matches("liste x{11}~[a-p]{4}\\.csv rad 3");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... parts) {
    return org.assertj.core.groups.Tuple.tuple(parts);
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

  /** Asks until the folder has no more to give and the last file is put away. */
  private List<Page<Sakspost>> pullFrom(Cursor start) {
    var pages = new ArrayList<Page<Sakspost>>();
    var seen = new java.util.HashSet<>(Set.of(start));
    var page = feed.pull(start);
    pages.add(page);
    while (seen.add(page.next())) {
      page = feed.pull(page.next());
      pages.add(page);
    }
    return pages;
  }

  private static List<Sakspost> records(List<Page<Sakspost>> pages) {
    return pages.stream().flatMap(page -> page.records().stream()).toList();
  }

  private static List<Unreadable> unreadable(List<Page<Sakspost>> pages) {
    return pages.stream().flatMap(page -> page.unreadable().stream()).toList();
  }

  private static List<java.util.SortedMap<String, String>> fields(List<Sakspost> posts) {
    return posts.stream().map(Sakspost::felter).toList();
  }
}
