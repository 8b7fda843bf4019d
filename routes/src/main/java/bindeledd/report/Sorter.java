package bindeledd.report;

import bindeledd.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts lines, more of them than there is memory for: what does not fit waits sealed in files. */
final class Sorter implements AutoCloseable {

  private static final int MOST = 6_000_000;

  private final Vault vault;
  private final Path folder;
  private final String name;
  private final int most;
  private final List<String> held = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Spool.Lines> open = new ArrayList<>();
  private int size;

  /** In the order of their characters. */
  Sorter(Vault vault, Path folder, String name) {
    this(vault, folder, name, MOST);
  }

  /**
   * @param most how many characters are held in memory
   */
  Sorter(Vault vault, Path folder, String name, int most) {
    this.vault = vault;
    this.folder = folder;
    this.name = name;
    this.most = most;
  }

  void add(String line) throws IOException {
    held.add(line);
    size += line.length();
    if (size > most) {
      Collections.sort(held);
      Path file = folder.resolve(name + "-" + files.size());
      try (var spool = new Spool.Writer(vault, file)) {
        for (String each : held) {
          spool.line(each);
        }
        spool.end("");
      }
      files.add(file);
      held.clear();
      size = 0;
    }
  }

  /** One of the sorted runs, at its next line. */
  private record Run(String line, Next next) {}

  private interface Next {
    @Nullable String line() throws IOException;
  }

  /** Everything, once; nothing is added any more. */
  Sorted sorted() throws IOException {
    Collections.sort(held);
    var runs = new PriorityQueue<Run>(Comparator.comparing(Run::line));
    var inMemory = held.iterator();
    begin(runs, () -> inMemory.hasNext() ? inMemory.next() : null);
    for (Path file : files) {
      var lines = new Spool.Lines(vault, file);
      open.add(lines);
      begin(runs, lines::next);
    }
    return () -> {
      Run first = runs.poll();
      if (first == null) {
        return null;
      }
      begin(runs, first.next());
      return first.line();
    };
  }

  private static void begin(PriorityQueue<Run> runs, Next next) throws IOException {
    String line = next.line();
    if (line != null) {
      runs.add(new Run(line, next));
    }
  }

  /** Lines in order. */
  interface Sorted {
    /** The next; null after the last. */
    @Nullable String next() throws IOException;
  }

  @Override
  public void close() throws IOException {
    for (Spool.Lines lines : open) {
      lines.close();
    }
  }
}
