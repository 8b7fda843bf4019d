package bindeledd.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a run needs to find: Jazzer, its way in to us, and the targets with all they use. Jazzer is
 * on no class path of ours: it is not a dependency, the build writes down where it lies.
 */
record FuzzClassPath(String jazzer, String entry, String targets) {

  /** With the class path of this process for the targets. */
  static FuzzClassPath ofThisProcess(Path jazzer) {
    try {
      var here = JazzerEntry.class.getProtectionDomain().getCodeSource().getLocation();
      return new FuzzClassPath(
          Files.readString(jazzer),
          Path.of(here.toURI()).toString(),
          System.getProperty("java.class.path"));
    } catch (IOException e) {
      throw new UncheckedIOException("Jazzer is not there; build the schemas first", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
