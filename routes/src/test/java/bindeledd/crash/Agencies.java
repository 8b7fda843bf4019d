package bindeledd.crash;

import bindeledd.connector.helsedirektoratet.HelsedirektoratetSandbox;
import bindeledd.connector.husbanken.DigisosFolder;
import bindeledd.connector.husbanken.HusbankenSandbox;
import bindeledd.connector.imdinett.ImdinettSandbox;
import bindeledd.connector.tilskudd.TilskuddSandbox;
import bindeledd.demo.Assigned;
import bindeledd.demo.CaseFile;
import bindeledd.demo.Resident;
import bindeledd.schema.imdinett.Bosettingsperson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** The state's agencies beside NIR and the population register, each of which remembers. */
final class Agencies {

  /** By which they judge: when all that happens here has happened. */
  static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private Agencies() {}

  static Agency<ImdinettSandbox> imdinett(Path folder) throws IOException {
    return Agency.open(
        new ImdinettSandbox(() -> TODAY),
        new Agency.Doings<>() {
          @Override
          public void happens(ImdinettSandbox imdinett, Act act, boolean again) {
            imdinett.tell(person(act.word(0)));
          }
        },
        folder.resolve("imdinett.journal"));
  }

  /** Decides each application as it comes. */
  static Agency<HusbankenSandbox> husbanken(Path folder) throws IOException {
    return Agency.open(
        new HusbankenSandbox(digisos(folder)),
        new Agency.Doings<>() {
          @Override
          public void happens(HusbankenSandbox husbanken, Act act, boolean again) {
            // A file that was written stays where it is.
            if (!again) {
              String number = act.word(0);
              husbanken
                  .folder()
                  .drop(
                      "soknad-%05d.json".formatted(act.no()),
                      DigisosFolder.application(
                          number,
                          CaseFile.MUNICIPALITY,
                          Instant.now().toString(),
                          false,
                          husbanken
                              .cases()
                              .of(number, TODAY.minusYears(1), TODAY.plusYears(1))
                              .orElse(null)));
            }
          }

          @Override
          public void heard(HusbankenSandbox husbanken, String path, JsonNode message) {
            husbanken.cases().run(YearMonth.parse(message.path("soknadsmaned").asText()));
          }
        },
        folder.resolve("husbanken.journal"));
  }

  /** Grants each request as it comes. */
  static Agency<TilskuddSandbox> tilskudd(Path folder) throws IOException {
    return Agency.open(
        // Its lists lie in another folder, where a sandbox that opens does not clear them.
        new TilskuddSandbox(Files.createTempDirectory(folder, "portal"), () -> TODAY),
        new Agency.Doings<>() {
          @Override
          public void heard(TilskuddSandbox tilskudd, String path, JsonNode message) {
            tilskudd.portal().decide(message.path("lokalReferanse").asText(), true);
          }
        },
        folder.resolve("tilskudd.journal"));
  }

  static Agency<HelsedirektoratetSandbox> helsedirektoratet(Path folder) throws IOException {
    return Agency.open(
        new HelsedirektoratetSandbox(),
        new Agency.Doings<>() {},
        folder.resolve("helsedirektoratet.journal"));
  }

  static Path digisos(Path folder) throws IOException {
    return Files.createDirectories(folder.resolve("digisos"));
  }

  static String[] assigns(Resident resident) {
    try {
      return new String[] {JSON.writeValueAsString(Assigned.person(resident))};
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bosettingsperson person(String text) {
    try {
      return JSON.readValue(text, Bosettingsperson.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
