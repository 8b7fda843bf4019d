package bindeledd.fuzz;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where Jazzer comes in; the arguments are the targets' classes. They are loaded apart from
 * Jazzer's own class path, because it searches all of that at its start, which takes longer than a
 * short run.
 */
public final class JazzerEntry {

  /** The class path of the targets. */
  static final String CLASS_PATH = "bindeledd.fuzz.classpath";

  /** A folder of seeds for each target, in their order. */
  static final String SEEDS = "bindeledd.fuzz.seeds";

  private static Consumer<byte[]> parsers;

  private JazzerEntry() {}

  @SuppressWarnings("unchecked")
  public static void fuzzerInitialize(String[] targets)
      throws ReflectiveOperationException, IOException {
    // Libraries that say what they did not like would say it a million times.
    Logger.getLogger("").setLevel(Level.OFF);
    var path = System.getProperty(CLASS_PATH).split(File.pathSeparator);
    var urls = new URL[path.length];
    for (int i = 0; i < path.length; i++) {
      urls[i] = Path.of(path[i]).toUri().toURL();
    }
    var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    parsers =
        (Consumer<byte[]>)
            Class.forName("bindeledd.fuzz.Medley", true, loader)
                .getConstructor(String[].class, String[].class)
                .newInstance(targets, System.getProperty(SEEDS).split(File.pathSeparator));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    parsers.accept(input);
  }
}
