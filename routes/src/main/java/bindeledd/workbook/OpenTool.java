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
   * @param arguments the key file, the sealed workbook where it lies, the file to make, which must
   *     not be there, and why
   */
  @SuppressWarnings("SystemOut") // a command talks to its terminal
  public static void main(String... arguments) {
    try {
      if (arguments.length != 5 || !arguments[3].equals("--reason") || arguments[4].isBlank()) {
        throw new KeysRefusedException(
            "Bruk: ./bindeledd workbook NØKKELFIL FORSEGLET-FIL NY-FIL.xlsx --reason HVORFOR."
                + " Grunnen står i revisjonssporet og navngir ingen");
      }
      open(
          Path.of(arguments[0]),
          Path.of(arguments[1]),
          Path.of(arguments[2]),
          System.getProperty("user.name"),
          arguments[4]);
      System.out.println(
          "Åpnet til "
              + arguments[2]
              + ", og notert. Bare du kan lese filen. Den er ikke kryptert: slett den når revisor har fått den.");
    } catch (KeysRefusedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Opens it, once it is noted who does so and why.
   *
   * @throws KeysRefusedException if it cannot be opened, or not be noted
   */
  static void open(Path keys, Path sealed, Path target, String who, String why) {
    try {
      var vault = new Vault(KeyFile.read(keys));
      byte[] workbook = Sealed.open(vault, Files.readAllBytes(sealed));
      if (!Openings.areNotedBeside(sealed)) {
        throw new KeysRefusedException(
            "Åpningen kan ikke noteres: åpne arbeidsboken der den ligger, i bindeledd.claims.folder, som"
                + " en som kan skrive i mappen "
                + Openings.FOLDER
                + " der");
      }
      if (Files.exists(target)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      String name = String.valueOf(sealed.getFileName());
      Openings.note(vault, sealed, new Openings.Opening(name, who, why));
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
