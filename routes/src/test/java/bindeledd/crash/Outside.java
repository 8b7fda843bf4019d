package bindeledd.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One system around the adapter, in a process of its own that may be killed at any moment. Says on
 * which port it listens; then it is told line by line what happens in the world, and says which it
 * has taken in.
 */
final class Outside {

  /** NIR's sandbox lives in Tomcat, which has a lot to say. */
  private static final Logger TOMCAT = Logger.getLogger("org.apache");

  private Outside() {}

  /** A sandbox that writes down everything before it happens. */
  interface Remembering extends AutoCloseable {

    int port();

    /** Does one of the world's doings, unless it was done before. */
    void happens(Act act);

    @Override
    void close();
  }

  static Remembering open(Neighbour neighbour, Path folder) throws IOException {
    return switch (neighbour) {
      case CASEWORK -> CaseSystem.open(folder);
      case REGISTER -> PopulationRegister.open(folder);
      case NIR -> NirOffice.open(folder);
      case IMDINETT -> Agencies.imdinett(folder);
      case HUSBANKEN -> Agencies.husbanken(folder);
      case TILSKUDD -> Agencies.tilskudd(folder);
      case HELSEDIREKTORATET -> Agencies.helsedirektoratet(folder);
    };
  }

  public static void main(String[] arguments) throws IOException {
    TOMCAT.setLevel(Level.SEVERE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (var sandbox = open(Neighbour.valueOf(arguments[0]), Path.of(arguments[1]));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      out.println("PORT " + sandbox.port());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Act act = Journal.read(line);
        sandbox.happens(act);
        out.println("DONE " + act.no());
      }
    }
    // Whoever told us what happens is gone.
    System.exit(0);
  }
}
