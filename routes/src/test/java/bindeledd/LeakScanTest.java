package bindeledd;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.SyntheticNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan finds the canaries we plant, wherever tests print, and cries for nothing else. */
final class LeakScanTest {

  private final SyntheticNumbers numbers = new SyntheticNumbers(2026);

  @TempDir private Path house;

  /** Kept out of the test's own name, which is scanned too. */
  private Stream<String> canaries() {
    var birth = numbers.birthNumber().digits();
    var duf = numbers.dufNumber().digits();
    return Stream.of(
        birth,
        numbers.dNumber().digits(),
        birth.substring(0, 6) + " " + birth.substring(6),
        duf,
        duf.substring(0, 4) + " " + duf.substring(4, 10) + " " + duf.substring(10),
        "Testesen",
        "Prøve" + "dal",
        "Kanari" + "esen");
  }

  @Test
  void findsEachCanaryInALineOfLogAndDoesNotRepeatIt() throws IOException {
    for (var canary : canaries().toList()) {
      var log = print("routes/target/adapter.log", "12:00 WARN Rejected [" + canary + "], entry 7");

      var leaks = LeakScan.in(log);
      assertThat(leaks).as("canary of %d characters", canary.length()).hasSize(1);
      assertThat(leaks.getFirst().line()).isEqualTo(2);
      assertThat(leaks.getFirst().toString()).doesNotContain(canary);
    }
  }

  @Test
  void readsEverythingThatTestsPrintInEveryModule() throws IOException {
    var number = numbers.birthNumber().digits();
    print("schemas/target/surefire-reports/bindeledd.ATest-output.txt", number);
    print(
        "mappings/target/surefire-reports/TEST-bindeledd.ATest.xml", "name=\"f(" + number + ")\"");
    print("connectors/target/failsafe-reports/bindeledd.AnIT.txt", number);
    print("routes/target/work/node-1/adapter.log", number);

    assertThat(LeakScan.printedUnder(house)).hasSize(4).allMatch(file -> !found(file).isEmpty());
  }

  @Test
  void readsNoFixtures() throws IOException {
    print("routes/target/test-classes/persons.xml", numbers.birthNumber().digits());
    print("routes/src/test/resources/persons.log", numbers.birthNumber().digits());
    print("connectors/target/classes/codes.txt", numbers.birthNumber().digits());

    assertThat(LeakScan.printedUnder(house)).isEmpty();
  }

  @Test
  void goesOnAfterBytesThatAreNoText() throws IOException {
    var file =
        Files.write(house.resolve("broken.log"), new byte[] {(byte) 0xC3, '\n', (byte) 0xFF});
    Files.writeString(file, "\n" + numbers.birthNumber().digits(), StandardOpenOption.APPEND);

    assertThat(LeakScan.in(file)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T12:00:00.123456789Z took 41999999991 ns",
        "0192:974760673",
        "fødselsnummer *********** waits",
        "Testesenteret",
        "port 40123, pid 123456, 00000000000"
      })
  void letsPass(String line) {
    assertThat(LeakScan.in(line)).isEmpty();
  }

  @Test
  void letsAnIdPassThatHoldsANumberByChance() {
    var duf = numbers.dufNumber().digits();

    assertThat(LeakScan.in("entry 0190163d-715c-7f3a-8a9b-" + duf)).isEmpty();
    assertThat(LeakScan.in("entry " + duf)).hasSize(1);
  }

  private List<LeakScan.Leak> found(Path file) {
    return LeakScan.in(file);
  }

  private Path print(String where, String text) throws IOException {
    var file = house.resolve(where);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "first\n" + text + "\nlast\n");
  }
}
