package bindeledd.connector.casework;

import static bindeledd.connector.files.Pulled.records;
import static bindeledd.connector.files.Pulled.unreadable;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.Pulled;
import bindeledd.connector.files.ResultFiles;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file, or a row of it, is answered, kept, and stops nothing else. */
final class BadFilesTest {

  @TempDir Path root;
  private CaseworkFolder folder;

  @BeforeEach
  void open() {
    folder = new CaseworkFolder(root);
  }

  private DropFolder<SortedMap<String, String>, Sakspost> feed() {
    var properties =
        new CaseworkProperties(
            null, null, Duration.ofSeconds(1), root, Duration.ZERO, false, 5, 4000, 65536);
    return CaseworkFiles.feed(
        properties, new ResultFiles(new Folders("casework", root, true)), () -> 0L);
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
      feed().pull(Cursor.START);
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
  void refusesTextThatTheLedgerCannotHold() {
    folder.drop("null.csv", "type;fornavn\nDELTAKER;Åse\0\nDELTAKER;Kari\n");
    folder.drop(
        "null.json",
        "[{\"fornavn\":\"a\\u0000b\"},{\"fornavn\":\"\\ud800\"},{\"fornavn\":\"\\ud83d\\ude00\"}]");

    var pages = pullAll();

    assertThat(records(pages))
        .extracting(post -> post.verdi(Felt.FORNAVN).orElse(""))
        .containsExactlyInAnyOrder("Kari", "\ud83d\ude00");
    assertThat(unreadable(pages))
        .extracting(Unreadable::code, Unreadable::field)
        .containsExactly(
            tuple("FELT_UGYLDIGE_TEGN", "fornavn"),
            tuple("FELT_UGYLDIGE_TEGN", "fornavn"),
            tuple("FELT_UGYLDIGE_TEGN", "fornavn"));
  }

  @Test
  void refusesWhatTheParsersHaveNoWordsFor() {
    folder.drop("doctype.xml", "<!DOCTYPE saksposter [\u0001]><saksposter/>");
    folder.drop("ucs-4.json", new byte[] {0, ']', 0, 0, 0, 0, 0, 0});
    folder.drop("ok.json", "[{\"duf\":3}]");

    var pages = pullAll();

    assertThat(records(pages)).hasSize(1);
    assertThat(unreadable(pages))
        .extracting(Unreadable::code)
        .containsExactlyInAnyOrder("XML_UGYLDIG", "JSON_UGYLDIG");
    assertThat(folder.in("feil")).hasSize(2);
  }

  @Test
  void putsAwayAndAnswersAFileWithTheLongestOfNames() {
    folder.drop("ø".repeat(120) + ".csv", "type;fnr\nDELTAKER;1\n");

    assertThat(records(pullAll()))
        .singleElement()
        .satisfies(post -> assertThat(post.opphav()).matches("ø{75}~[a-p]{4}\\.csv rad 2"));
    assertThat(folder.in("arkiv")).hasSize(1);
    assertThat(folder.in("svar")).singleElement().asString().startsWith("ø".repeat(75) + "~");
  }

  @Test
  void answersTheLastRowAndTheRestOfTheFileEach() {
    folder.drop(
        "tekst.xml", "<saksposter><deltaker>i en post</deltaker>mellom poster</saksposter>");

    assertThat(unreadable(pullAll()))
        .extracting(Unreadable::code)
        .containsExactly("TEKST_UTENFOR_FELT", "TEKST_UTENFOR_FELT");
    assertThat(folder.results("tekst.xml")).hasSize(2);
  }

  @Test
  void keepsTheNameOfAFileOnOneLine() {
    folder.drop("to\nlinjer.csv", "type;fnr\nDELTAKER;1;2\nDELTAKER;1\n");

    var pages = pullAll();

    assertThat(records(pages).getFirst().opphav()).matches("to_linjer~[a-p]{4}\\.csv rad 3");
    assertThat(unreadable(pages).getFirst().origin()).matches("to_linjer~[a-p]{4}\\.csv");
    assertThat(folder.in("svar")).singleElement().asString().startsWith("to_linjer~");
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
    folder.drop("pifu.xml", "<enterprise><properties><datasource>Visma</datasource></prop");
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
            tuple("pifu.xml", "XML_ROT"),
            tuple("objekt.json", "JSON_ROT"),
            tuple("bilde.png", "FILTYPE_UKJENT"),
            tuple("to.json", "JSON_UGYLDIG"));
    assertThat(folder.in("feil")).hasSize(14);
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

  private List<Page<Sakspost>> pullAll() {
    return Pulled.pages(feed(), Cursor.START);
  }
}
