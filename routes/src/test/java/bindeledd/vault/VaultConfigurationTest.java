package bindeledd.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No keys, no start; except in the demo. */
final class VaultConfigurationTest {

  @TempDir Path directory;

  @Test
  void refusesToStartWithoutKeysAndSaysWhatToDo() {
    assertThatThrownBy(
            () -> VaultConfiguration.find(new KeysProperties(null, null), false, directory))
        .isInstanceOf(KeysRefusedException.class)
        .hasMessageContaining("bindeledd.keys.file");
  }

  @Test
  void refusesAKeyFileThatIsNotThere() {
    KeysProperties missing = new KeysProperties(directory.resolve("none.json"), null);

    assertThatThrownBy(() -> VaultConfiguration.find(missing, true, directory))
        .isInstanceOf(KeysRefusedException.class)
        .hasMessageContaining("none.json");
  }

  @Test
  void makesItsOwnKeysInTheDemoForTheOwnerOnlyAndKeepsThem() throws Exception {
    Path data = directory.resolve("data");
    KeysProperties none = new KeysProperties(null, null);

    String first = VaultConfiguration.find(none, true, data).write();

    Path file = directory.resolve("keys.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(VaultConfiguration.find(none, true, data).write()).isEqualTo(first);
    assertThat(Files.list(directory)).containsExactly(file);
  }

  @Test
  void neverOverwritesKeys() throws Exception {
    Path file = directory.resolve("keys.json");
    KeysetTool.main(file.toString());
    String before = Files.readString(file);

    assertThatThrownBy(() -> KeyFile.create(file)).isInstanceOf(KeysRefusedException.class);
    assertThat(Files.readString(file)).isEqualTo(before);
  }
}
