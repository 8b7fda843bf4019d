package bindeledd.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The demo fails on a finding too many, too few, or about the wrong person. */
final class SeededTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final Seeded seeded = new Seeded();
  private final Seeded found = new Seeded();

  @Test
  void theVerySameIsNoFault() {
    seeded.add("R3", "MISSING", 10, "no line");
    found.add("R3", "MISSING", 10);

    assertThat(seeded.against(found, out)).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("R3 MISSING", "no line");
  }

  @Test
  void anotherPersonIsAFaultThoughTheCountAgrees() {
    seeded.add("R3", "MISSING", 10, "no line");
    found.add("R3", "MISSING", 11);

    assertThat(seeded.against(found, out)).hasSize(2);
  }

  @Test
  void whatIsNotInTheScriptIsAFault() {
    found.add("R9", "DIFFERS", Seeded.NOBODY);
    found.add("R9", "DIFFERS", Seeded.NOBODY);

    assertThat(seeded.against(found, out))
        .containsExactly("reconciliation: 2 of R9 DIFFERS of nobody, not 0");
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("NOT IN THE SCRIPT");
  }
}
