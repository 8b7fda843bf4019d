package bindeledd.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bindeledd.fuzz.FuzzTargets.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every fuzz target of a module, and for the seeds that the repository keeps. */
public abstract class FuzzContract {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  /** A third of what all modules may have together. */
  private static final long ROOM = 1_000_000 / 3;

  @TestFactory
  Stream<DynamicContainer> everySeedIsTakenAsPromised() throws IOException {
    return FuzzTargets.in(MODULE).stream()
        .map(target -> dynamicContainer(target.name(), replays(target)));
  }

  private static Stream<DynamicTest> replays(Found target) {
    try {
      var made = target.make();
      return Seeds.in(target.seeds()).stream()
          .map(
              seed ->
                  dynamicTest(
                      seed.getFileName().toString(),
                      () ->
                          Assertions.assertTimeout(
                              AT_MOST, () -> made.take(Files.readAllBytes(seed)))));
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError(target.name(), e);
    }
  }

  @Test
  void everyTargetHasSeedsAndEverySeedATarget() throws IOException {
    var names = FuzzTargets.in(MODULE).stream().map(Found::name).toList();
    try (var folders = Files.list(MODULE.resolve("src/test/fuzz"))) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names);
    }
    for (var target : FuzzTargets.in(MODULE)) {
      assertThat(Seeds.in(target.seeds())).as(target.name()).isNotEmpty();
    }
  }

  @Test
  void noSeedNamesAnybody() throws IOException {
    var naming = new ArrayList<Path>();
    for (Path seed : seeds()) {
      if (Seeds.mayNameSomebody(Files.readAllBytes(seed))
          || Seeds.mayNameSomebody(seed.getFileName().toString().getBytes())) {
        naming.add(seed);
      }
    }
    assertThat(naming).as("seeds that hold what may be a real person's number").isEmpty();
  }

  @Test
  void theSeedsAreFewAndSmall() throws IOException {
    long size = 0;
    for (Path seed : seeds()) {
      size += Files.size(seed);
    }
    assertThat(size).isLessThan(ROOM);
  }

  private static List<Path> seeds() throws IOException {
    try (var files = Files.walk(MODULE.resolve("src/test/fuzz"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
