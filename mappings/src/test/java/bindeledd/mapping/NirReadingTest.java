package bindeledd.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.Fact;
import bindeledd.model.Json;
import bindeledd.model.Law;
import bindeledd.model.Municipality;
import bindeledd.model.NirPerson;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord;
import bindeledd.schema.nir.HentPersonSvar;
import bindeledd.schema.nirlist.ListedPerson;
import bindeledd.schema.nirlist.ListedPerson.Field;
import jakarta.xml.bind.JAXBContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What NIR tells is read as records of ours, and nothing it tells is lost. */
final class NirReadingTest {

  private static final Path GOLDEN = Path.of("src/test/resources/nir-reading");
  private static final Municipality OSLO = new Municipality("0301");
  private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

  @Test
  void readsEveryKindOfRegistrationAsTheGoldenPairSays() throws Exception {
    var facts = NirReading.read(person().getPersonopplysninger(), OSLO, NOW);

    var written =
        Json.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                    facts.stream()
                        .map(
                            fact -> {
                              Map<String, Fact> one = new LinkedHashMap<>();
                              one.put(fact.kind(), fact);
                              return one;
                            })
                        .toList())
            + "\n";
    var output = GOLDEN.resolve("person.out.json");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(output, written);
    }
    assertThat(written).isEqualTo(Files.readString(output));
    assertThat(facts.stream().map(Fact::kind).collect(Collectors.toSet())).hasSize(12);
  }

  @Test
  void keepsACodeItDoesNotKnowAsNirWroteIt() throws Exception {
    assertThat(NirReading.read(person().getPersonopplysninger(), OSLO, NOW))
        .filteredOn(ProgrammeRecord.Measure.class::isInstance)
        .extracting(fact -> ((ProgrammeRecord.Measure) fact).code())
        .containsExactly("language-practice", "HELT_NY_KODE");
  }

  @Test
  void tellsWhatWasTypedByHandAndWhatItRestsOn() throws Exception {
    assertThat(NirReading.read(person().getPersonopplysninger(), OSLO, NOW))
        .filteredOn(fact -> fact.header().origin().equals(NirReading.BY_HAND))
        .singleElement()
        .isInstanceOfSatisfying(
            ProgrammeRecord.Measure.class,
            measure -> {
              assertThat(measure.header().reference()).isEqualTo("NIR:N2");
              assertThat(measure.decision()).isEqualTo("V-1");
            });
  }

  @Test
  void readsARowOfThePersonList() {
    var row = new HashMap<Field, String>();
    row.put(Field.PERSON_NUMBER, "05819098850");
    row.put(Field.DUF_NUMBER, "ukjent");
    row.put(Field.LAW, "Integreringsloven");
    row.put(Field.MUNICIPALITY, "0301");
    row.put(Field.SETTLED_ON, "5.1.2026");
    row.put(Field.DECIDED_ON, "2026-01-12");
    row.put(Field.STARTED_ON, "01.02.2026");
    row.put(Field.FINAL_GOAL, "ARBEID");
    row.put(Field.MEASURE, "UKJENT_TILTAK");
    row.put(Field.ENDED_ON, "snart");

    var read = NirReading.read(new ListedPerson(row), OSLO, NOW);

    assertThat(read.header().subject().numbers())
        .isEqualTo(List.of(PersonNumber.of("05819098850")));
    assertThat(read.law()).isEqualTo(Law.INTEGRATION_ACT);
    assertThat(read.livesIn()).isEqualTo(OSLO);
    assertThat(read.settledOn()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(read.listed())
        .isEqualTo(
            new NirPerson.Listed(
                LocalDate.of(2026, 1, 12),
                LocalDate.of(2026, 2, 1),
                "work",
                "UKJENT_TILTAK",
                null,
                null));
  }

  private static HentPersonSvar person() throws Exception {
    return (HentPersonSvar)
        JAXBContext.newInstance(HentPersonSvar.class)
            .createUnmarshaller()
            .unmarshal(GOLDEN.resolve("person.in.xml").toFile());
  }
}
