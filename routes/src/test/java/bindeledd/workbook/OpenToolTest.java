package bindeledd.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.vault.KeyFile;
import bindeledd.vault.KeysRefusedException;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed workbook is opened with its keys, to a file of one's own, and in no other way. */
final class OpenToolTest {

  private static final byte[] CONTENT = "arbeidsbok".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path keys;
  private Path sealed;
  private Path target;

  @BeforeEach
  void seal() throws IOException {
    keys = folder.resolve("keys.json");
    sealed = folder.resolve("a" + Sealed.ENDING);
    target = folder.resolve("a.xlsx");
    KeyFile.create(keys);
    Openings.prepare(folder);
    Files.write(sealed, Sealed.seal(new Vault(KeyFile.read(keys)), CONTENT));
  }

  @Test
  void opensToAFileOnlyTheOwnerCanRead() throws IOException {
    OpenTool.open(keys, sealed, target, "kari", "til revisor");

    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(CONTENT, StandardCharsets.ISO_8859_1));
  }

  @Test
  void isNotedWhereTheAdapterFindsItBeforeItIsOpened() throws IOException {
    OpenTool.open(keys, sealed, target, "kari", "til revisor");

    var notes =
        List.of(
            Objects.requireNonNull(
                folder
                    .resolve(Openings.FOLDER)
                    .toFile()
                    .listFiles((_, name) -> name.endsWith(".notat"))));
    assertThat(notes).hasSize(1);
    assertThat(Files.readString(notes.getFirst().toPath(), StandardCharsets.ISO_8859_1))
        .doesNotContain("kari", "revisor");
  }

  @Test
  void aCopySomewhereElseIsNotOpened() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("et-annet-sted"));
    Path copy = Files.copy(sealed, elsewhere.resolve("a" + Sealed.ENDING));

    assertThatThrownBy(() -> OpenTool.open(keys, copy, target, "kari", "til revisor"))
        .isInstanceOf(KeysRefusedException.class)
        .hasMessageContaining("der den ligger");
    assertThat(target).doesNotExist();
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(target, "annet");

    assertThatThrownBy(() -> OpenTool.open(keys, sealed, target, "kari", "til revisor"))
        .isInstanceOf(KeysRefusedException.class)
        .hasMessageContaining("finnes fra før");
    assertThat(target).hasContent("annet");
  }

  @Test
  void otherKeysDoNotOpenIt() {
    Path others = folder.resolve("others.json");
    KeyFile.create(others);

    assertThatThrownBy(() -> OpenTool.open(others, sealed, target, "kari", "til revisor"))
        .isInstanceOf(KeysRefusedException.class)
        .hasMessageContaining("andre nøkler");
    assertThat(target).doesNotExist();
  }

  @Test
  void whatIsNotThereIsSaidPlainly() {
    assertThatThrownBy(
            () -> OpenTool.open(keys, folder.resolve("b"), target, "kari", "til revisor"))
        .isInstanceOf(KeysRefusedException.class)
        .hasMessageContaining("NoSuchFileException");
  }
}
