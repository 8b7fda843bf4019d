package bindeledd.flow;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.NationalNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page of events comes to. */
final class PopulationTest {

  private static final Instant SETTLED = Instant.parse("2026-03-27T11:00:00Z");
  private static final Instant MENDED = Instant.parse("2026-04-06T10:00:00Z");

  private final SyntheticNumbers numbers = new SyntheticNumbers(27);
  private final NationalNumber before = numbers.dNumber(LocalDate.of(1990, 4, 5));
  private final NationalNumber after = numbers.birthNumber(LocalDate.of(1990, 4, 5));

  @Test
  void oneWhoIsToldOfByTwoNumbersIsOneAsOfTheLaterEvent() throws Exception {
    // One call answers both numbers with one document each, equal and not the same.
    var documents = Map.of(before, document(), after, document());
    var told = Map.of(before, SETTLED, after, MENDED);

    assertThat(Population.ofOne(List.of(after, before), documents, told))
        .containsOnly(Map.entry(document(), MENDED));
  }

  private Folkeregisterperson document() throws Exception {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .build()
        .readValue(
            """
            {"identifikasjonsnummer": [{"foedselsEllerDNummer": "%s"}]}
            """
                .formatted(after.digits()),
            Folkeregisterperson.class);
  }
}
