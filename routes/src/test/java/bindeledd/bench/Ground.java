package bindeledd.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What every row stands on: a folder, the database server and NIR's stand-in. */
record Ground(Options options, Path folder, Postgres postgres, NirStub nir)
    implements AutoCloseable {

  static Ground prepare(Options options, Path folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    return new Ground(options, folder, Postgres.start(folder), new NirStub());
  }

  @Override
  public void close() throws IOException {
    nir.close();
    postgres.close();
  }
}
