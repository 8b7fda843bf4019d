package bindeledd.connector.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Where files arrive. One that is still being written is not seen: names that say so are passed
 * over, and any other must lie unchanged for a while, or have its marker beside it.
 */
final class InFolder {

  static final String MARKER = ".ferdig";

  private static final Set<String> UNFINISHED =
      Set.of(".tmp", ".part", ".partial", ".filepart", ".crdownload");

  /** More than this at a time are left for later: they come forward as others are put away. */
  private static final int LOOKED_AT = 10_000;

  private record Seen(String key, long since) {}

  private final Path folder;
  private final Duration settle;
  private final boolean marked;
  private final LongSupplier nanos;
  private final Map<Path, Seen> seen = new HashMap<>();

  InFolder(Path folder, Duration settle, boolean marked, LongSupplier nanos) {
    this.folder = folder;
    this.settle = settle;
    this.marked = marked;
    this.nanos = nanos;
  }

  /** The files that are whole, oldest first. */
  List<Arrival> whole() throws IOException {
    var all = all();
    seen.keySet().retainAll(all.stream().map(Arrival::path).collect(Collectors.toSet()));
    return all.stream().filter(this::isWhole).sorted(Arrival.OLDEST_FIRST).toList();
  }

  /** The file with that key, whole or not, if it is still there. */
  Optional<Arrival> withKey(String key) throws IOException {
    return all().stream().filter(arrival -> arrival.key().equals(key)).findFirst();
  }

  private boolean isWhole(Arrival arrival) {
    if (!Files.isReadable(arrival.path())) {
      return false;
    }
    if (marked) {
      return Files.exists(markerOf(arrival.path()));
    }
    long now = nanos.getAsLong();
    var before = seen.get(arrival.path());
    if (before == null || !before.key().equals(arrival.key())) {
      before = new Seen(arrival.key(), now);
      seen.put(arrival.path(), before);
    }
    return now - before.since() >= settle.toNanos();
  }

  private List<Arrival> all() throws IOException {
    var all = new ArrayList<Arrival>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, InFolder::mayBeWhole)) {
      for (Path entry : entries) {
        Arrival.at(entry).ifPresent(all::add);
        if (all.size() == LOOKED_AT) {
          break;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return all;
  }

  private static boolean mayBeWhole(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !name.startsWith("~")
        && !name.endsWith("~")
        && !name.endsWith(MARKER)
        && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  /**
   * Takes away the marker beside a file, if there is one. It is looked for: a name may be so long
   * that no marker can be called after it, and asking for one would fail.
   */
  void removeMarker(Arrival arrival) throws IOException {
    var marker = markerOf(arrival.path());
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, marker::equals)) {
      for (Path entry : found) {
        Files.deleteIfExists(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** By its address, which has every byte of the name; as text, some may be lost. */
  private static Path markerOf(Path file) {
    return Path.of(URI.create(file.toUri() + MARKER));
  }
}
