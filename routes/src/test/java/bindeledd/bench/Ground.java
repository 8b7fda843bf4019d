package bindeledd.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What every row stands on: a folder and the database server. */
record Ground(Options options, Path folder, Postgres postgres) implements AutoCloseable {

  static Ground prepare(Options options, Path folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    return new Ground(options, folder, Postgres.start(folder));
  }

  /** So many, or so few in a smoke run. */
  int sized(int full, int quick) {
    return options.quick() ? quick : full;
  }

  void say(String text) {
    System.out.println("  " + text);
  }

  /** Prints a row as soon as there is one: a long run may be cut short. */
  Row told(Row row) {
    synchronized (System.out) {
      Report.print(row, System.out);
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
