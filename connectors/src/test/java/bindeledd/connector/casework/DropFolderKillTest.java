package bindeledd.connector.casework;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.ResultFiles;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The adapter is killed again and again, before and after a page was kept: every record is given at
 * least once, every file is put away, and every bad row is answered once.
 */
final class DropFolderKillTest {

  private static final int FILES = 6;
  private static final int RECORDS = 17;

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void losesNothing(long seed) {
    var random = new Random(seed);
    var folder = new CaseworkFolder(root);
    var all = SakspostSamples.many(FILES * RECORDS);
    for (int i = 0; i < FILES; i++) {
      var posts = all.subList(i * RECORDS, (i + 1) * RECORDS);
      switch (i % 3) {
        case 0 -> folder.drop(i + ".csv", SakspostFiles.csv(posts) + "KONTRAKT;for kort\n");
        case 1 -> folder.drop(i + ".xml", SakspostFiles.xml(posts));
        default -> folder.drop(i + ".json", SakspostFiles.json(posts).replaceFirst("]$", ",[]]"));
      }
    }

    var kept = new TreeSet<String>();
    var cursor = Cursor.START;
    var feed = feed();
    boolean news = true;
    while (news || !folder.in("inn").isEmpty()) {
      var page = feed.pull(cursor);
      news = !page.next().equals(cursor);
      boolean killed = random.nextInt(3) == 0;
      if (killed) {
        feed = feed();
      }
      if (!killed || random.nextBoolean()) {
        page.records().stream().map(DropFolderKillTest::identity).forEach(kept::add);
        cursor = page.next();
      }
    }

    assertThat(kept)
        .containsExactlyInAnyOrderElementsOf(
            all.stream().map(DropFolderKillTest::identity).toList());
    assertThat(folder.in("arkiv")).hasSize(FILES);
    for (String name : List.of("0.csv", "2.json", "3.csv", "5.json")) {
      assertThat(folder.results(name))
          .extracting(line -> line.get("status"))
          .containsExactly("AVVIST", "LEST");
    }
  }

  private DropFolder<SortedMap<String, String>, Sakspost> feed() {
    var properties =
        new CaseworkProperties(
            null, null, Duration.ofSeconds(1), root, Duration.ZERO, false, 4, 4000, 65536);
    return CaseworkFiles.feed(
        properties, new ResultFiles(new Folders("casework", root, true)), System::nanoTime);
  }

  private static String identity(Sakspost post) {
    return post.verdi(Felt.LOKAL_REFERANSE).orElseThrow();
  }
}
