package bindeledd.connector.husbanken;

import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.ResultFiles;
import bindeledd.schema.husbanken.Digisossoknad;
import java.util.Objects;
import java.util.function.LongSupplier;

/** The feed from Digisos files in a drop folder. */
final class DigisosFiles {

  private final Folders folders;
  private final DropFolder<Digisossoknad, Digisossoknad> feed;

  DigisosFiles(HusbankenProperties properties) {
    this(properties, System::nanoTime);
  }

  DigisosFiles(HusbankenProperties properties, LongSupplier nanos) {
    this.folders = new Folders("husbanken", Objects.requireNonNull(properties.folder()), false);
    this.feed =
        new DropFolder<>(
            new ResultFiles(folders),
            new DropFolder.Pace(properties.settle(), properties.marker(), properties.pageSize()),
            (_, bytes) -> new DigisosRows(bytes, properties.maxFile()),
            Digisossoknad::fra,
            nanos);
  }

  Page<Digisossoknad> pull(Cursor after) {
    return feed.pull(after);
  }

  Health health() {
    return folders.health();
  }
}
