package bindeledd.crash;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.files.ExchangeFolder;
import bindeledd.demo.Assigned;
import bindeledd.demo.Requests;
import bindeledd.demo.Resident;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.imdinett.Bosettingsmelding;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is reckoned of the agencies beside NIR: one that could miss something would prove nothing.
 */
final class AgencyReckoningTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Resident RESIDENT = Resident.people(1, 2, DAY, 30).getLast();
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @TempDir Path folder;

  private final List<String> faults = new ArrayList<>();
  private final Handed handed = new Handed();
  private CaseworkSandbox casework;
  private AgencyReckoning reckoning;

  @BeforeEach
  void open() {
    casework = new CaseworkSandbox(folder.resolve("utveksling"));
    reckoning = new AgencyReckoning(handed, casework, new Tally(faults));
  }

  @AfterEach
  void close() {
    casework.close();
  }

  @Test
  void findsADayThatNeverCameToImdinett() throws Exception {
    assertThat(settlements(0))
        .contains("lost: IMDinett: " + RESIDENT.reference("bosetting") + " is missing");
  }

  @Test
  void findsADayThatImdinettTookTwice() throws Exception {
    assertThat(settlements(2))
        .contains(
            "doubled: IMDinett: " + RESIDENT.reference("bosetting") + " is there once too often");
  }

  @Test
  void findsAVersionThatTheCaseSystemWasNotTold() throws Exception {
    assertThat(settlements(1))
        .containsExactly(
            "lost: settlements: " + Assigned.caseOf(RESIDENT) + " v1 is missing",
            "lost: settlements: " + Assigned.caseOf(RESIDENT) + " v2 is missing");
  }

  /** What is found when IMDinett, which was killed and came back, took the day so many times. */
  private List<String> settlements(int times) throws Exception {
    handed.knows(RESIDENT, RESIDENT.birthNumber());
    Sakspost post = Requests.settlement(RESIDENT, DAY.plusDays(60));
    handed.over(RESIDENT, post, true);
    try (var imdinett = Agencies.imdinett(folder)) {
      imdinett.happens(new Act(1, "assigns", List.of(Agencies.assigns(RESIDENT))));
      for (int i = 0; i < times; i++) {
        put(imdinett.port(), imdinett.sandbox.url().getPath(), post);
      }
    }
    try (var again = Agencies.imdinett(folder)) {
      reckoning.settlements(again.sandbox);
    }
    return faults;
  }

  private static void put(int port, String base, Sakspost post)
      throws IOException, InterruptedException {
    var message =
        new Bosettingsmelding(
            Bosettingsmelding.Handling.REGISTRER,
            "0301",
            Assigned.caseOf(RESIDENT),
            RESIDENT.duf().digits(),
            null,
            RESIDENT.settledOn(),
            post.verdi(Felt.LOKAL_REFERANSE).orElseThrow(),
            1);
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d%s/bosettingsdatoer/%s"
                        .formatted(port, base, UUID.randomUUID())))
            .header("Authorization", "Bearer " + bindeledd.connector.imdinett.ImdinettSandbox.KEY)
            .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void findsARequestThatIsGrantedAndNobodyWasTold() throws Exception {
    handed.over(RESIDENT, Requests.change(RESIDENT, DAY.plusDays(60)), true);
    try (var tilskudd = Agencies.tilskudd(folder)) {
      reckoning.grants(tilskudd.sandbox);
    }
    String request = RESIDENT.reference("endring");
    assertThat(faults)
        .containsExactly(
            "lost: the grant portal: " + request + " is missing",
            "lost: " + request + " is granted, and the case system was not told");
  }

  @Test
  void findsAGrantLineThatIsToldTwice() throws Exception {
    handed.granted("L-1");
    line("L-1");
    line("L-1");
    try (var tilskudd = Agencies.tilskudd(folder)) {
      reckoning.grants(tilskudd.sandbox);
    }
    assertThat(faults).containsExactly("doubled: grant lines: L-1 v1 is there once too often");
  }

  private void line(String id) {
    var content =
        JsonNodeFactory.instance
            .objectNode()
            .put("referanse", id)
            .put("versjon", 1)
            .put("status", "UTBETALT");
    content.putArray("numre");
    content.putArray("funn");
    casework.hears(
        new CaseworkSandbox.Message("/tilskuddsmeldinger", UUID.randomUUID().toString(), content));
  }

  @Test
  void findsAClaimAndAnApplicationThatNobodyHas() throws Exception {
    handed.over(RESIDENT, Requests.claim(RESIDENT, DAY), true);
    handed.over(RESIDENT, Requests.housing(RESIDENT, DAY, java.time.YearMonth.of(2026, 2)), true);
    try (var helsedirektoratet = Agencies.helsedirektoratet(folder);
        var husbanken = Agencies.husbanken(folder)) {
      reckoning.claims(helsedirektoratet.sandbox);
      reckoning.housing(husbanken.sandbox);
    }
    assertThat(faults)
        .containsExactly(
            "lost: Helsedirektoratet: " + RESIDENT.reference("refusjon") + " is missing",
            "lost: Husbanken: " + RESIDENT.reference("bostotte") + " is missing");
  }

  @Test
  void tellsHouseholdsWithTheSameReferenceFromEachOther() throws Exception {
    var two = Resident.people(1, 2, DAY, 30);
    for (Resident resident : two) {
      handed.over(resident, Requests.housing(resident, DAY, java.time.YearMonth.of(2026, 2)), true);
      paid(resident);
    }
    paid(two.getFirst());
    try (var husbanken = Agencies.husbanken(folder)) {
      reckoning.housing(husbanken.sandbox);
    }
    assertThat(faults)
        .filteredOn(fault -> fault.contains("housing"))
        .containsExactly(
            "lost: housing: UTBETALING bostotte-utbetaling of resident 0 v2 is missing",
            "doubled: housing: UTBETALING bostotte-utbetaling of resident 0 v1 is there once too"
                + " often");
  }

  private void paid(Resident resident) {
    var content =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "UTBETALING")
            .put("kommunenr", "0301")
            .put("referanse", "bostotte-utbetaling")
            .put("versjon", 1)
            .put("rolle", "HOVEDPERSON");
    content
        .putArray("numre")
        .addObject()
        .put("type", "DUF")
        .put("verdi", resident.duf().digits())
        .put("gjeldende", true);
    content.putArray("funn");
    casework.hears(
        new CaseworkSandbox.Message("/bostottemeldinger", UUID.randomUUID().toString(), content));
  }

  @Test
  void findsAListThatIsNotPutAway() {
    var list = new ExchangeFolder(folder.resolve("lister"));
    handed.inList(list, "linjer.csv");
    reckoning.lists();
    assertThat(faults).containsExactly("lost: lister: linjer.csv is missing");
  }
}
