package bindeledd.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.Application;
import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.education.EducationSandbox;
import bindeledd.connector.education.PifuFile;
import bindeledd.connector.nir.NirHeld;
import bindeledd.connector.nir.NirSandbox;
import bindeledd.connector.nir.NirSandboxPerson;
import bindeledd.ledger.Servers;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.education.PifuItem.Absence;
import bindeledd.schema.education.PifuItem.Exemption;
import bindeledd.schema.education.PifuItem.Hours;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuItem.Teaching;
import bindeledd.schema.education.PifuItem.Timeframe;
import bindeledd.schema.nir.Fravaer;
import bindeledd.schema.nir.Timer;
import bindeledd.schema.nir.Vedtak;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a school registers, all the way to NIR and back, through the whole adapter. */
final class TrainingIT {

  private static final String MUNICIPALITY = "0301";
  private static final String GROUP = "norsk-2";

  @TempDir Path folder;
  private final SyntheticNumbers numbers = new SyntheticNumbers(26);
  private NirSandbox nir;
  private CaseworkSandbox casework;
  private EducationSandbox education;
  private ConfigurableApplicationContext adapter;

  @BeforeEach
  void open() throws Exception {
    nir = new NirSandbox();
    casework = new CaseworkSandbox(Files.createDirectories(folder.resolve("fagsystem")));
    education =
        new EducationSandbox(
            Files.createDirectories(folder.resolve("opplaering")), PifuFile.Dialect.PIFU);
    adapter =
        new SpringApplicationBuilder(Application.class)
            .run(
                settings().entrySet().stream()
                    .map(it -> "--" + it.getKey() + "=" + it.getValue())
                    .toArray(String[]::new));
  }

  @AfterEach
  void close() {
    adapter.close();
    education.close();
    casework.close();
    nir.close();
  }

  private Map<String, String> settings() {
    var database = Servers.fresh();
    var settings = new LinkedHashMap<String, String>();
    settings.put("server.port", "0");
    settings.put("bindeledd.municipality", MUNICIPALITY);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.url", database.url());
    settings.put("bindeledd.database.username", database.username());
    settings.put("bindeledd.database.directory", folder.resolve("data").toString());
    settings.put("bindeledd.flows.poll-every", "100ms");
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.put("connectors.education.folder", education.folder().root().toString());
    settings.put("connectors.education.settle", "0s");
    settings.put("connectors.nir.url", nir.url().toString());
    settings.put("connectors.nir.municipality", MUNICIPALITY);
    return settings;
  }

  @Test
  void reportsWhatASchoolRegistersAndWhatBecomesOfIt() {
    var school = education.school();
    school.opens(GROUP, "undervisningsgruppe", new Teaching("NORSK", "no", "2"));
    var amina = numbers.birthNumber();
    var duf = numbers.dufNumber();
    var unknown = numbers.dNumber();
    nir.knows(NirSandboxPerson.settledIn(MUNICIPALITY, amina.digits()));
    nir.knows(NirSandboxPerson.settledIn(MUNICIPALITY, duf.digits()));
    school.enrols("elev-1", "Amina", "Prøvesen", "1990-01-02", amina);
    school.enrols("elev-2", "Dawit", "Prøvesen", "1991-01-02", duf);
    school.enrols("elev-3", "Uten", "Fødselsdag", "", unknown);
    school.enrols("laerer-1", "Lærer", "Lærersen", "", numbers.birthNumber());
    for (String learner : List.of("elev-1", "elev-2")) {
      school.joins(learner, GROUP, "01");
      school.registers(learner, GROUP, march("40"));
    }
    school.joins("laerer-1", GROUP, "02");
    school.registers(
        "elev-1",
        GROUP,
        new Absence(
            "aggregate", "hours", "valid", new Timeframe("2026-03-01", "2026-03-31", ""), "4"));
    school.registers(
        "elev-2",
        GROUP,
        new Exemption(
            "",
            "FRITAK_OPPLAERING_SAMFUNNSKUNNSKAP",
            "HELSE",
            "INTEGRERINGSLOVEN",
            "2026-03-02",
            "2026-03-02",
            ""));
    school.joins("elev-3", GROUP, "01");
    school.registers(
        "elev-3", GROUP, new Hours("", Teaching.NONE, "i fjor", "2026-03-31", "4", ""));

    education.full("1-full.xml");
    await().atMost(Duration.ofSeconds(60)).until(() -> nir.registrations().size() == 4);
    assertThat(held(Timer.class)).hasSize(2);
    assertThat(held(Fravaer.class)).hasSize(1);
    assertThat(held(Vedtak.class)).hasSize(1);
    var first = (Timer) held(Timer.class).getFirst().content();
    assertThat(first.getSprak()).isEqualTo("NO");
    assertThat(first.getSpor()).isEqualTo("SPOR_2");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(education.answers())
                    .filteredOn(line -> !line.get("lokalReferanse").isEmpty())
                    .extracting(line -> line.get("type") + " " + line.get("status"))
                    .containsExactlyInAnyOrder(
                        "TIMER GODTATT",
                        "TIMER GODTATT",
                        "FRAVAER GODTATT",
                        "FRITAK GODTATT",
                        "ELEV GODTATT",
                        "ELEV GODTATT",
                        "ELEV GODTATT",
                        "TIMER AVVIST"));

    // The same again: nothing is new but that it is read.
    education.now(LocalDateTime.of(2026, 4, 8, 6, 0));
    education.full("2-full.xml");
    awaitRead(2);
    assertThat(nir.registrations()).hasSize(4);

    // A delta names nobody: it builds on what came before.
    school.change("elev-1", GROUP, it -> hours(it, march("44")));
    education.delta("3-delta.xml");
    awaitRead(3);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> held(Timer.class).stream().anyMatch(it -> hoursOf(it).equals("44")));

    school.withdraws("elev-1", GROUP);
    education.message("4-melding.xml");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(nir.registrations().stream().filter(NirHeld::annulled)).hasSize(2));
    assertThat(casework.receipts()).isEmpty();
  }

  private void awaitRead(int files) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> education.folder().in("arkiv").size() == files);
  }

  private List<NirHeld> held(Class<?> kind) {
    return nir.registrations().stream().filter(it -> kind.isInstance(it.content())).toList();
  }

  private static String hoursOf(NirHeld held) {
    return ((Timer) held.content()).getTimerGjennomfort().toPlainString();
  }

  private static Hours march(String completed) {
    return new Hours("", Teaching.NONE, "2026-03-01", "2026-03-31", completed, "2");
  }

  private static Role hours(Role it, Hours hours) {
    return new Role(
        it.group(),
        it.member(),
        it.recstatus(),
        it.type(),
        it.alone(),
        it.timeframe(),
        it.teaching(),
        it.absences(),
        List.of(hours),
        it.exemptions());
  }
}
