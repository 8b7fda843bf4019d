package bindeledd.vault;

import java.nio.file.Path;
import java.util.List;

/**
 * Makes and rotates keysets: {@code ./bindeledd keys FILE}, {@code ./bindeledd keys rotate FILE}.
 */
public final class KeysetTool {

  private static final String ROTATE = "rotate";

  private KeysetTool() {}

  /**
   * Writes new keys to the file named, or to the terminal for a secret store when none is; or
   * rotates those in a file.
   */
  @SuppressWarnings("SystemOut") // a command talks to its terminal
  public static void main(String... arguments) {
    try {
      System.out.println(
          switch (List.of(arguments)) {
            case List<String> none when none.isEmpty() -> Keyset.generate().write();
            case List<String> one when one.size() == 1 && !one.contains(ROTATE) ->
                created(one.getFirst());
            case List<String> two when two.size() == 2 && two.getFirst().equals(ROTATE) ->
                rotated(two.getLast());
            case List<String> other ->
                throw new KeysRefusedException(
                    "Bruk: ./bindeledd keys FIL, eller ./bindeledd keys rotate FIL");
          });
    } catch (KeysRefusedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static String created(String file) {
    KeyFile.create(Path.of(file));
    return "Nøkkelsett skrevet til "
        + file
        + ". Ta vare på det: uten det er alt lagret innhold tapt.";
  }

  private static String rotated(String file) {
    return KeyFile.rotate(Path.of(file))
        ? "Nye nøkler er tatt i bruk i "
            + file
            + ". Ta vare på filen, og start alle instanser på nytt, én om gangen, før du roterer igjen."
        : "Nøkkelsettet i "
            + file
            + " har fått nøkler på forhånd. Start alle instanser på nytt, og roter så en gang til:"
            + " da tas de i bruk.";
  }
}
