package bindeledd.reconciliation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sorting outside memory is sorting, and leaves nothing behind. */
final class SpillSortTest {

  private record Row(UUID key, String text) {}

  @Property(tries = 60)
  void sortsAsMemoryWould(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 3000) int rows,
      @ForAll @IntRange(min = 1, max = 20_000) int capacity)
      throws IOException {
    var random = new Random(seed);
    List<Row> given = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      // Few keys, so that many are the same; both halves, with and without the sign.
      var key = new UUID(random.nextInt(7) * 0x3000_0000_0000_0000L, random.nextInt(5) - 2L);
      given.add(new Row(key, i + "x".repeat(random.nextInt(40))));
    }
    Path folder = Files.createTempDirectory(Path.of("target"), "spill");

    List<Row> sorted = new ArrayList<>();
    try (var sort = new SpillSort(folder, capacity)) {
      given.forEach(row -> sort.add(row.key(), row.text().getBytes(UTF_8)));
      var drained = sort.drain();
      for (var row = drained.next(); row != null; row = drained.next()) {
        sorted.add(new Row(row.key(), new String(row.row(), UTF_8)));
      }
    }

    assertThat(sorted)
        .isEqualTo(
            given.stream().sorted((one, other) -> Keys.compare(one.key(), other.key())).toList());
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
    Files.delete(folder);
  }

  @Property(tries = 1)
  void aFileSaysNothingToWhoeverReadsIt() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "spill");
    try (var file = SpillFile.create(folder)) {
      file.write(new UUID(1, 2), "nobody's number".getBytes(UTF_8));
      file.end();

      assertThat(new String(file.bytes(), ISO_8859_1)).isNotEmpty().doesNotContain("number");
      assertThat(file.read()).satisfies(row -> assertThat(row.key()).isEqualTo(new UUID(1, 2)));
      assertThat(file.read()).isNull();
    }
    Files.delete(folder);
  }
}
