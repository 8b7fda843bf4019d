package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.FactKinds;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names come as Norwegians look for them, and kinds of records have Norwegian names. */
final class AlphabetTest {

  @Test
  void marksCountForNothingAndTheLastLettersComeLast() {
    var names =
        List.of("Zara", "ærlend", "Øyvind", "Åse", "abdi", "Ábel", "Élise", "Emil", "Aaron");

    assertThat(names.stream().sorted(Comparator.comparing(Alphabet::key)))
        .containsExactly(
            "Aaron", "abdi", "Ábel", "Élise", "Emil", "Zara", "ærlend", "Øyvind", "Åse");
    assertThat(Alphabet.key("Ann\tA")).doesNotContain("\t");
  }

  @Test
  void everyKindOfRecordHasAName() {
    assertThat(FactKinds.all().stream().map(Fact::kindOf)).allMatch(Names::knows);
    assertThat(Names.receiver("programme-to-nir")).isEqualTo("NIR");
  }
}
