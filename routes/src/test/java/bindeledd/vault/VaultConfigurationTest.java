package bindeledd.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
  void rotatesKeysInTheirPlaceForTheSameReaders() throws Exception {
    Path file = directory.resolve("keys.json");
    KeysetTool.main(file.toString());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Vault before = new Vault(KeyFile.read(file));
    byte[] sealed = before.seal("vedtak", null, "entry:1");

    KeysetTool.main("rotate", file.toString());

    Vault after = new Vault(KeyFile.read(file));
    assertThat(after.openText(sealed, null, "entry:1")).isEqualTo("vedtak");
    assertThat(before.openText(after.seal("nytt", null, "entry:2"), null, "entry:2"))
        .isEqualTo("nytt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(Files.list(directory)).containsExactly(file);
  }

  @Test
  void takesNoKeyIntoUseThatTheOthersCannotHave() throws Exception {
    Path file = directory.resolve("keys.json");
    Files.writeString(file, withoutNextKeys());
    Vault before = new Vault(KeyFile.read(file));

    assertThat(KeyFile.rotate(file)).isFalse();
    Vault between = new Vault(KeyFile.read(file));
    assertThat(before.openText(between.seal("a", null, "entry:1"), null, "entry:1")).isEqualTo("a");

    assertThat(KeyFile.rotate(file)).isTrue();
    Vault after = new Vault(KeyFile.read(file));
    assertThat(between.openText(after.seal("b", null, "entry:2"), null, "entry:2")).isEqualTo("b");
    assertThat(after.openText(before.seal("c", null, "entry:3"), null, "entry:3")).isEqualTo("c");
  }

  /** Keys as they were made before sets held their next ones. */
  private static String withoutNextKeys() throws Exception {
    var json = new ObjectMapper();
    var keys = (ObjectNode) json.readTree(Keyset.generate().write());
    for (String part : List.of("ungraded", "graded")) {
      ((ArrayNode) keys.path(part).path("key")).remove(1);
    }
    return keys.toString();
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
