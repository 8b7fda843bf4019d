package bindeledd.flow;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.folkeregister.Folkeregister;
import bindeledd.identity.Identity;
import bindeledd.model.NationalNumber;
import bindeledd.model.PersonNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.runtime.Batch;
import bindeledd.runtime.Lookups;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.LagretHendelse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /**
   * The reader ahead has told of somebody as of a later event. What the first reader tells when it
   * comes to the earlier one is the register's word of now, and must not be taken for an older.
   */
  @Test
  void nobodyIsToldOfAsOfAnEarlierTimeThanBefore() throws Exception {
    var population =
        new Population(
            new Known(after, MENDED), Lookups.in(new Register()), new OurMunicipality("0301"));

    var facts = population.concerning(page(event(after, SETTLED))).items();

    assertThat(facts)
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.header().changedAt()).isEqualTo(MENDED);
              assertThat(fact.header().version()).isEqualTo(MENDED.toEpochMilli());
            });
  }

  @Test
  void aLaterEventIsToldAsOfItself() throws Exception {
    var population =
        new Population(
            new Known(after, SETTLED), Lookups.in(new Register()), new OurMunicipality("0301"));

    assertThat(population.concerning(page(event(after, MENDED))).items())
        .singleElement()
        .satisfies(fact -> assertThat(fact.header().changedAt()).isEqualTo(MENDED));
  }

  private static Batch<LagretHendelse> page(LagretHendelse event) {
    return new Batch<>("folkeregister.events", null, List.of(event), List.of());
  }

  private static LagretHendelse event(NationalNumber number, Instant at) {
    return new LagretHendelse(
        7, new LagretHendelse.Hendelse(number, "endringIFlytting", null, null, at.toString()));
  }

  /** Has the one document, whoever is asked for. */
  private final class Register implements Connector {
    @Override
    public Contract contract() {
      return Contract.of("folkeregister")
          .serve(
              Folkeregister.PERSON,
              keys -> keys.stream().collect(Collectors.toMap(key -> key, key -> document())));
    }

    @Override
    public bindeledd.connector.Health health() {
      return new bindeledd.connector.Health.Up();
    }
  }

  /** Knows one person, of whom was told until then. */
  private record Known(NationalNumber number, Instant until) implements Identity {

    @Override
    public Set<PersonNumber> known(Collection<PersonNumber> numbers) {
      return Set.of(number);
    }

    @Override
    public Map<PersonNumber, Instant> toldUntil(Collection<PersonNumber> numbers) {
      return Map.of(number, until);
    }

    @Override
    public List<Unrefreshed> unrefreshed(int max) {
      return List.of();
    }

    @Override
    public Instant now() {
      return MENDED;
    }

    @Override
    public List<OnRecord> onRecord(Collection<String> kinds, Instant since, UUID after, int max) {
      return List.of();
    }

    @Override
    public void askAboutEverybody() {}

    @Override
    public void notFound(Collection<Unrefreshed> persons) {}
  }

  private Folkeregisterperson document() {
    try {
      return JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .build()
          .readValue(
              """
            {"identifikasjonsnummer": [{"foedselsEllerDNummer": "%s"}]}
            """
                  .formatted(after.digits()),
              Folkeregisterperson.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
