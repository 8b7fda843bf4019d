package bindeledd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Reads what the whole test run printed, in every module. Neither a {@code Test} nor an {@code IT}
 * by name, because it comes after them all: the pom runs it last.
 */
final class NoPersonWasPrinted {

  @Test
  void inAnyOutputOfAnyTest() throws IOException {
    var printed = LeakScan.printedUnder(Path.of(".."));

    assertThat(printed).as("output of the tests of all modules").isNotEmpty();
    assertThat(printed.stream().flatMap(file -> LeakScan.in(file).stream()))
        .as("persons in output; only where and what sort is said here")
        .isEmpty();
  }
}
