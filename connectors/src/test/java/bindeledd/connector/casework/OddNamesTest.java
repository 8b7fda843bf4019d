package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.connector.Parcel;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.Pulled;
import bindeledd.connector.files.ResultFiles;
import bindeledd.schema.casework.Sakspost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file is called, it is read, put away and answered. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a name is text")
final class OddNamesTest {

  private static final String CONTENT = "type;fnr\nDELTAKER;1\n";

  @TempDir Path root;
  private final AtomicLong clock = new AtomicLong();

  @ParameterizedTest(name = "[{index}]")
  @MethodSource("bindeledd.connector.casework.OddNames#all")
  void takesAFileOfAnyName(byte[] name) throws IOException {
    assertThat(OddNames.take(root, name)).isEqualTo(OddNames.TAKEN);
  }

  @Test
  void tellsTwoNamesApartThatReadTheSame() throws IOException {
    var folder = new CaseworkFolder(root);
    Files.writeString(folder.incoming("v\u00E5r.csv".getBytes(ISO_8859_1)), CONTENT);
    Files.writeString(folder.incoming("v\u00F8r.csv".getBytes(ISO_8859_1)), CONTENT);
    var feed = feed(Duration.ofSeconds(10), false);
    assertThat(feed.pull(Cursor.START).records()).isEmpty();
    clock.addAndGet(Duration.ofSeconds(10).toNanos());

    var origins =
        Pulled.records(Pulled.pages(feed, Cursor.START)).stream().map(Sakspost::opphav).toList();

    assertThat(origins)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allSatisfy(origin -> assertThat(origin).matches("v_r~[a-p]{4}\\.csv rad 2"));
    assertThat(folder.in("svar")).hasSize(2);
  }

  @Test
  void findsTheMarkerOfANameThatIsNotText() throws IOException {
    var folder = new CaseworkFolder(root);
    Files.writeString(folder.incoming("v\u00E5r.csv".getBytes(ISO_8859_1)), CONTENT);
    Files.createFile(folder.incoming("v\u00E5r.csv.ferdig".getBytes(ISO_8859_1)));

    assertThat(Pulled.records(Pulled.pages(feed(Duration.ZERO, true), Cursor.START))).hasSize(1);
    assertThat(folder.in("inn")).isEmpty();
  }

  @Test
  void answersElsewhereWhatCannotBeNamed() {
    var folder = new CaseworkFolder(root);
    var inbox =
        new FolderInbox(
            new ResultFiles(new Folders("casework", root, true)), CaseworkConnector.json());
    // No file system has it; a locale without the letter refuses in the same way.
    inbox.receipts(
        List.of(new Parcel<>(UUID.randomUUID(), AnswerSamples.accepted("REF", "\0.csv rad 2"))));

    assertThat(folder.in("svar")).containsExactly("kvitteringer.resultat.csv");
  }

  private DropFolder<SortedMap<String, String>, Sakspost> feed(Duration settle, boolean marker) {
    var properties =
        new CaseworkProperties(
            null, null, Duration.ofSeconds(1), root, settle, marker, 5, 4000, 65536);
    return CaseworkFiles.feed(
        properties, new ResultFiles(new Folders("casework", root, true)), clock::get);
  }
}
