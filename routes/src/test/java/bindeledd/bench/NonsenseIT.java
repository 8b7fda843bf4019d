package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.casework.CaseworkFolder;
import bindeledd.demo.Unpacked;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * NIR takes some records and answers with a page for people: each of those is parked for a person
 * to look at, brought once only, its sender told once; and all others come through.
 */
final class NonsenseIT {

  /** Stays after the test, so that the leak scan reads what was printed. */
  private static final Path FOLDER = Path.of("target", "nonsense");

  private static final int RECORDS = 1_000;
  private static final byte[] LAST_OF_A_PERSON = "-fravaer<".getBytes(UTF_8);
  private static final int PARKED = RECORDS / Workload.RECORDS_PER_PERSON;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @BeforeAll
  static void unpackTheAdapter() throws Exception {
    Unpacked.below(FOLDER);
  }

  @Test
  void parksWhatIsAnsweredWithNonsenseAndBringsTheRest() throws Exception {
    try (var ground = Ground.prepare(Options.of(), FOLDER.resolve("run").toAbsolutePath());
        var nir = new NirStub();
        var adapter = new Ours(ground, "nonsense", settings(nir))) {
      nir.answersNonsenseTo(message -> NirStub.indexOf(message, LAST_OF_A_PERSON, 0) >= 0);
      adapter.drop(new Workload(ground.folder().resolve("files"), 1).file(RECORDS));
      nir.await(RECORDS - PARKED, PATIENCE);
      adapter.awaitClosed(NirOurs.ROUTE, PATIENCE);
      adapter.awaitClosed("receipt-to-casework", PATIENCE);

      assertThat(adapter.settled(NirOurs.ROUTE)).isEqualTo(RECORDS - PARKED);
      assertThat(
              adapter.ask(
                  "select count(*) from bindeledd.delivery where state = 'PARKED'"
                      + " and cause = 'GARBLED' and attempts = 1"))
          .isEqualTo(PARKED);
      assertThat(nir.nonsense()).as("each was brought once").isEqualTo(PARKED);
      // A receipt has a line for each of its findings.
      Map<String, Set<String>> told =
          new CaseworkFolder(adapter.folder())
              .allResults().stream()
                  .filter(line -> !line.getOrDefault("lokalReferanse", "").isBlank())
                  .collect(
                      Collectors.groupingBy(
                          line -> line.get("status"),
                          Collectors.mapping(
                              line -> line.get("lokalReferanse"), Collectors.toSet())));
      assertThat(told.get("VENTER")).hasSize(PARKED);
      assertThat(told.get("GODTATT")).hasSize(RECORDS - PARKED);
    }
  }

  private static Map<String, String> settings(NirStub nir) {
    var settings = new LinkedHashMap<>(Ours.with(nir));
    settings.put(ProgrammeRows.OFF, ProgrammeRows.POPULATION);
    return settings;
  }
}
