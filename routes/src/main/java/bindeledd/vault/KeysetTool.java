package bindeledd.vault;

import java.nio.file.Path;

/** Makes a keyset: {@code ./bindeledd keys FILE}. */
public final class KeysetTool {

  private KeysetTool() {}

  /** Writes new keys to the file named, or to the terminal for a secret store when none is. */
  @SuppressWarnings("SystemOut") // a command talks to its terminal
  public static void main(String... arguments) {
    if (arguments.length == 0) {
      System.out.println(Keyset.generate().write());
      return;
    }
    try {
      KeyFile.create(Path.of(arguments[0]));
      System.out.println(
          "Nøkkelsett skrevet til "
              + arguments[0]
              + ". Ta vare på det: uten det er alt lagret innhold tapt.");
    } catch (KeysRefusedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
