package bindeledd.workbook;

import bindeledd.vault.CannotOpenException;
import bindeledd.vault.KeyFile;
import bindeledd.vault.KeysRefusedException;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** {@code ./bindeledd workbook}: opens a sealed workbook, for the one who has the keys. */
public final class OpenTool {

  private OpenTool() {}

  /**
   * @param arguments the key file, the sealed workbook, and the file to make, which must not be
   *     there
   */
  @SuppressWarnings("SystemOut") // a command talks to its terminal
  public static void main(String... arguments) {
    try {
      if (arguments.length != 3) {
        throw new KeysRefusedException(
            "Bruk: ./bindeledd workbook NØKKELFIL FORSEGLET-FIL NY-FIL.xlsx");
      }
      open(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
      System.out.println(
          "Åpnet til "
              + arguments[2]
              + ". Bare du kan lese filen. Den er ikke kryptert: slett den når revisor har fått den.");
    } catch (KeysRefusedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static void open(Path keys, Path sealed, Path target) {
    try {
      byte[] workbook = Sealed.open(new Vault(KeyFile.read(keys)), Files.readAllBytes(sealed));
      Path folder = target.toAbsolutePath().getParent();
      Files.createFile(target, onlyOwner(folder));
      Files.write(target, workbook, StandardOpenOption.WRITE);
    } catch (CannotOpenException e) {
      throw new KeysRefusedException(
          "Filen er ikke en forseglet arbeidsbok, eller den er forseglet med andre nøkler");
    } catch (FileAlreadyExistsException e) {
      throw new KeysRefusedException(target + " finnes fra før og blir ikke overskrevet");
    } catch (IOException e) {
      throw new KeysRefusedException(
          "Filen kan ikke leses eller skrives (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static FileAttribute<?>[] onlyOwner(@Nullable Path folder) throws IOException {
    return folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
