package bindeledd.crash;

import java.nio.file.Path;
import java.util.Locale;

/** What a trouble takes place on. */
enum Ground {
  /** PostgreSQL as the product brings it, with a wire of its own for each adapter. */
  ONE_SERVER {
    @Override
    Database database(Path folder) {
      return new OneServer(folder.resolve("data"));
    }
  },

  /** The same, on a file system that can be filled. */
  SMALL_DISK {
    @Override
    Database database(Path folder) throws Exception {
      var disk = SmallDisk.mounted(folder.resolve("disk"));
      return new OneServer(disk.place().resolve("data"), disk);
    }
  },

  /** A primary with a synchronous standby, from Debian's packages. */
  PAIR {
    @Override
    Database database(Path folder) throws Exception {
      return ServerPair.start();
    }
  };

  /**
   * @throws Trouble.NotTested if it cannot be had on this machine
   */
  abstract Database database(Path folder) throws Exception;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
